<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Charts</name>
    <message>
        <source>failing</source>
        <translation>en panne</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>columns of the table, each once, with “hidden” or a width of %1 to %2, such as “%3 120, %4 hidden”; the columns are %5</source>
        <translation>les colonnes du tableau, chacune une fois, avec «&#xa0;hidden&#xa0;» ou une largeur de %1 à %2, comme «&#xa0;%3 120, %4 hidden&#xa0;»&#xa0;; les colonnes sont %5</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>%1: nothing was given; give %2.</source>
        <translation>%1&#xa0;: rien n’est donné&#x202f;; donnez %2.</translation>
    </message>
    <message>
        <source>%1: “%2” was given; give %3.</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» ne convient pas&#x202f;; donnez %3.</translation>
    </message>
    <message>
        <source>a key of 1 to %1 bytes, such as “user:1”</source>
        <translation>une clé de 1 à %1 octets, comme «&#xa0;user:1&#xa0;»</translation>
    </message>
    <message>
        <source>whole characters: half of one cannot be written as UTF-8</source>
        <translation>des caractères entiers&#xa0;: une moitié de caractère ne s’écrit pas en UTF-8</translation>
    </message>
    <message>
        <source>Own keys: no key was given; give at least one, such as “user:1”.</source>
        <translation>Clés choisies&#xa0;: aucune clé n’est donnée&#x202f;; donnez-en au moins une, comme «&#xa0;user:1&#xa0;».</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>Line %1: there are more than %2 different keys; give at most so many.</source>
        <translation>Ligne %1&#xa0;: il y a plus de %2 clés différentes&#x202f;; n’en donnez pas davantage.</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Sain</translation>
    </message>
    <message>
        <source>Brown-out</source>
        <translation>Panne partielle</translation>
    </message>
    <message>
        <source>Hard outage</source>
        <translation>Panne totale</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>Alternance</translation>
    </message>
    <message>
        <source>Slow downstream</source>
        <translation>Aval lent</translation>
    </message>
    <message>
        <source>Slow, then fails</source>
        <translation>Lent, puis en échec</translation>
    </message>
    <message>
        <source>One bad key</source>
        <translation>Une clé en panne</translation>
    </message>
    <message>
        <source>Trickle</source>
        <translation>Filet</translation>
    </message>
    <message>
        <source>Steady and busy</source>
        <translation>Régulier et soutenu</translation>
    </message>
    <message>
        <source>Bursts</source>
        <translation>Rafales</translation>
    </message>
    <message>
        <source>Stampede</source>
        <translation>Ruée</translation>
    </message>
    <message>
        <source>Every call is answered</source>
        <translation>Chaque appel reçoit une réponse</translation>
    </message>
    <message>
        <source>Three in ten calls fail with 503, and some answers take long</source>
        <translation>Trois appels sur dix échouent avec 503, et certaines réponses tardent</translation>
    </message>
    <message>
        <source>Every call fails</source>
        <translation>Chaque appel échoue</translation>
    </message>
    <message>
        <source>Five seconds up, three seconds down</source>
        <translation>Cinq secondes sain, trois secondes en panne</translation>
    </message>
    <message>
        <source>One answer in a hundred takes longer than three seconds</source>
        <translation>Une réponse sur cent met plus de trois secondes</translation>
    </message>
    <message>
        <source>Every call fails, but only after three seconds</source>
        <translation>Chaque appel échoue, mais seulement au bout de trois secondes</translation>
    </message>
    <message>
        <source>The key user:1 always fails</source>
        <translation>La clé user:1 échoue toujours</translation>
    </message>
    <message>
        <source>3 calls a second to 5 keys</source>
        <translation>3 appels par seconde, vers 5 clés</translation>
    </message>
    <message>
        <source>50 calls a second, evenly, to 100 keys</source>
        <translation>50 appels par seconde, répartis également, vers 100 clés</translation>
    </message>
    <message>
        <source>5 calls a second, and ten times as many for two seconds in every ten</source>
        <translation>5 appels par seconde, et dix fois plus pendant deux secondes sur dix</translation>
    </message>
    <message>
        <source>5,000 calls a second to 10,000 keys</source>
        <translation>5&#x202f;000 appels par seconde, vers 10&#x202f;000 clés</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>plus de %1</translation>
    </message>
    <message>
        <source>more than %1, up to %2</source>
        <translation>plus de %1, jusqu’à %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 ou plus</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>“%1” begins before the run; give a begin of 0 s or later</source>
        <translation>«&#xa0;%1&#xa0;» commence avant l’exécution&#x202f;; donnez un début de 0&#xa0;s ou plus</translation>
    </message>
    <message>
        <source>“%1” lasts no time; give a length above 0 s</source>
        <translation>«&#xa0;%1&#xa0;» ne dure rien&#x202f;; donnez une durée de plus de 0&#xa0;s</translation>
    </message>
    <message>
        <source>“%1” begins before “%2”; give them in the order of time</source>
        <translation>«&#xa0;%1&#xa0;» commence avant «&#xa0;%2&#xa0;»&#x202f;; donnez-les dans l’ordre du temps</translation>
    </message>
    <message>
        <source>“%1” begins before “%2” is over; give a later begin, or make that shorter</source>
        <translation>«&#xa0;%1&#xa0;» commence avant la fin de «&#xa0;%2&#xa0;»&#x202f;; retardez l’une ou raccourcissez l’autre</translation>
    </message>
    <message>
        <source>“%1” was given; give %2</source>
        <translation>«&#xa0;%1&#xa0;» ne convient pas&#x202f;; donnez %2</translation>
    </message>
    <message>
        <source>it is 0 s while the other time is not; give both times of flapping above 0 s, or turn both off</source>
        <translation>elle vaut 0&#xa0;s et l’autre durée non&#x202f;; donnez deux durées d’alternance de plus de 0&#xa0;s, ou désactivez les deux</translation>
    </message>
    <message>
        <source>“%1” was given with a latency of 0 s; give a latency above 0 s, or no tail</source>
        <translation>«&#xa0;%1&#xa0;» est donné avec une latence de 0&#xa0;s&#x202f;; donnez une latence de plus de 0&#xa0;s, ou pas de traîne</translation>
    </message>
    <message>
        <source>no key was given; give at least one</source>
        <translation>aucune clé n’est donnée&#x202f;; donnez-en au moins une</translation>
    </message>
    <message>
        <source>key %1 of the list is empty; give a key of at least one character</source>
        <translation>la clé %1 de la liste est vide&#x202f;; donnez une clé d’au moins un caractère</translation>
    </message>
    <message>
        <source>“%1” stands there twice; give each key once</source>
        <translation>«&#xa0;%1&#xa0;» y figure deux fois&#x202f;; donnez chaque clé une seule fois</translation>
    </message>
    <message>
        <source>“%1” says nothing; give “fails 100 %” or “latency 2s” behind the key</source>
        <translation>«&#xa0;%1&#xa0;» ne dit rien&#x202f;; ajoutez «&#xa0;fails 100 %&#xa0;» ou «&#xa0;latency 2s&#xa0;» après la clé</translation>
    </message>
    <message>
        <source>nothing stands between two marks; take one away</source>
        <translation>il n’y a rien entre deux signes&#x202f;; enlevez-en un</translation>
    </message>
    <message>
        <source>“%1” is no time; give one such as “10s”, “500ms” or “1:20”</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une durée&#x202f;; donnez par exemple «&#xa0;10s&#xa0;», «&#xa0;500ms&#xa0;» ou «&#xa0;1:20&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” has no unit; give one such as “%1s” or “%1ms”</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas d’unité&#x202f;; donnez par exemple «&#xa0;%1s&#xa0;» ou «&#xa0;%1ms&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” is too long; give less than 292 years</source>
        <translation>«&#xa0;%1&#xa0;» est trop long&#x202f;; donnez moins de 292 ans</translation>
    </message>
    <message>
        <source>“%1” has no length; give “10s+5s” or “10s..15s”</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas de durée&#x202f;; donnez «&#xa0;10s+5s&#xa0;» ou «&#xa0;10s..15s&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” is not after the begin; give a later end</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas après le début&#x202f;; donnez une fin plus tardive</translation>
    </message>
    <message>
        <source>a key is missing; begin with one, as in “user:3 fails 100 %”</source>
        <translation>il manque une clé&#x202f;; commencez par elle, comme dans «&#xa0;user:3 fails 100 %&#xa0;»</translation>
    </message>
    <message>
        <source>the quotation mark is not closed; put one behind the key</source>
        <translation>le guillemet n’est pas fermé&#x202f;; fermez-le après la clé</translation>
    </message>
    <message>
        <source>“%1” is not known; give “fails” or “latency”</source>
        <translation>«&#xa0;%1&#xa0;» est inconnu&#x202f;; donnez «&#xa0;fails&#xa0;» ou «&#xa0;latency&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” stands there twice for one key; give it once</source>
        <translation>«&#xa0;%1&#xa0;» y figure deux fois pour une clé&#x202f;; donnez-le une seule fois</translation>
    </message>
    <message>
        <source>“%1” is no number; give a percentage, as in “fails 30 %”</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre&#x202f;; donnez un pourcentage, comme dans «&#xa0;fails 30 %&#xa0;»</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Failure rate</source>
        <translation>Taux d’échec</translation>
    </message>
    <message>
        <source>Fails after</source>
        <translation>Délai d’échec</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Gigue</translation>
    </message>
    <message>
        <source>Tail</source>
        <translation>Traîne</translation>
    </message>
    <message>
        <source>Time up</source>
        <translation>Phase saine</translation>
    </message>
    <message>
        <source>Time down</source>
        <translation>Phase en panne</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Pannes</translation>
    </message>
    <message>
        <source>Single keys</source>
        <translation>Clés à part</translation>
    </message>
    <message>
        <source>New values</source>
        <translation>Nouvelles valeurs</translation>
    </message>
    <message>
        <source>Calls/s</source>
        <translation>Appels/s</translation>
    </message>
    <message>
        <source>Number of keys</source>
        <translation>Nombre de clés</translation>
    </message>
    <message>
        <source>Own keys</source>
        <translation>Clés choisies</translation>
    </message>
    <message>
        <source>Exponent</source>
        <translation>Exposant</translation>
    </message>
    <message>
        <source>Burst every</source>
        <translation>Rafale toutes les</translation>
    </message>
    <message>
        <source>Burst length</source>
        <translation>Durée de rafale</translation>
    </message>
    <message>
        <source>Burst factor</source>
        <translation>Facteur de rafale</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Délai d’attente</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Réessais</translation>
    </message>
    <message>
        <source>First wait</source>
        <translation>Première attente</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Attente maximale</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Facteur</translation>
    </message>
    <message>
        <source>Breaker failures</source>
        <translation>Échecs avant ouverture</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Durée d’ouverture</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Sondes</translation>
    </message>
    <message>
        <source>%1 to %2, such as %3</source>
        <translation>de %1 à %2, par exemple %3</translation>
    </message>
    <message>
        <source>0 s or more, or “unlimited”</source>
        <translation>0&#xa0;s ou plus, ou «&#xa0;illimité&#xa0;»</translation>
    </message>
    <message>
        <source>a time such as “30 s”, “500 ms” or “2 min”, or “unlimited”</source>
        <translation>une durée comme «&#xa0;30&#xa0;s&#xa0;», «&#xa0;500&#xa0;ms&#xa0;» ou «&#xa0;2&#xa0;min&#xa0;», ou «&#xa0;illimité&#xa0;»</translation>
    </message>
    <message>
        <source>a time such as “40 ms” or “1.5 s”, %1</source>
        <translation>une durée comme «&#xa0;40&#xa0;ms&#xa0;» ou «&#xa0;1,5&#xa0;s&#xa0;», %1</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>illimité</translation>
    </message>
    <message>
        <source>0 to 100 %</source>
        <translation>de 0 à 100&#xa0;%</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1&#xa0;µs</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1&#xa0;ns</translation>
    </message>
    <message>
        <source>, or “%1”</source>
        <translation>, ou «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un nombre entier de %1 à %2</translation>
    </message>
    <message>
        <source>a number above %1, up to %2</source>
        <translation>un nombre de plus de %1, jusqu’à %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>un nombre de %1 à %2</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>±&#xa0;%1</translation>
    </message>
    <message>
        <source>unlimited|never|no limit</source>
        <extracomment>Words for “no limit” that can be typed, in small letters, as many as there are; | between.</extracomment>
        <translation>illimité|illimitée|jamais|sans limite|pas de limite</translation>
    </message>
    <message>
        <source>“%1” is too short to be told from nothing; give 0 s, or 1 ns or more</source>
        <translation>«&#xa0;%1&#xa0;» est trop court pour se distinguer de rien&#x202f;; donnez 0&#xa0;s, ou 1&#xa0;ns ou plus</translation>
    </message>
    <message>
        <source>0 s, or 1 ns or more</source>
        <translation>0&#xa0;s, ou 1&#xa0;ns ou plus</translation>
    </message>
    <message>
        <source>%1, without signs between the digits</source>
        <extracomment>The number as it is to be written.</extracomment>
        <translation>%1, sans signe entre les chiffres</translation>
    </message>
    <message>
        <source>%1 or %2, whichever is meant</source>
        <extracomment>A thousand or one, say, of a number with a point or comma in it.</extracomment>
        <translation>%1 ou %2, selon ce qui est voulu</translation>
    </message>
    <message>
        <source>one line; control characters as escapes, such as \n and \t</source>
        <translation>une seule ligne&#x202f;; les caractères de contrôle en séquences, comme \n et \t</translation>
    </message>
    <message>
        <source>\n, \r, \t, \&quot;, \x and two hexadecimal digits, or \\ for a backslash</source>
        <translation>\n, \r, \t, \&quot;, \x et deux chiffres hexadécimaux, ou \\ pour une barre oblique inverse</translation>
    </message>
    <message>
        <source>at most %1 bytes; this has %2</source>
        <translation>au plus %1 octets&#x202f;; ici, il y en a %2</translation>
    </message>
</context>
<context>
    <name>DecisionFlow</name>
    <message>
        <source>answered in %1</source>
        <translation>réponse en %1</translation>
    </message>
    <message>
        <source>answered at attempt %1, after %2</source>
        <translation>réponse à la tentative %1, après %2</translation>
    </message>
    <message>
        <source>the circuit breaker let no attempt through</source>
        <translation>le disjoncteur n’a laissé passer aucune tentative</translation>
    </message>
    <message>
        <source>the last: %1</source>
        <translation>la dernière&#xa0;: %1</translation>
    </message>
    <message>
        <source>1 attempt failed (%1)</source>
        <translation>1 tentative a échoué (%1)</translation>
    </message>
    <message>
        <source>%1 attempts failed (%2)</source>
        <translation>%1 tentatives ont échoué (%2)</translation>
    </message>
    <message>
        <source>, the breaker opened</source>
        <translation>, le disjoncteur s’est ouvert</translation>
    </message>
    <message>
        <source>, then the breaker let no more through</source>
        <translation>, puis le disjoncteur n’en a plus laissé passer</translation>
    </message>
    <message>
        <source>%1: waiting for the downstream, %2 so far.</source>
        <translation>%1&#xa0;: attente de l’aval, %2 jusqu’ici.</translation>
    </message>
    <message>
        <source>%1: attempt %2 is under way, %3 so far.</source>
        <translation>%1&#xa0;: la tentative %2 est en cours, %3 jusqu’ici.</translation>
    </message>
    <message>
        <source>%1: attempt %2 failed (%3); it waits before the next, %4 so far.</source>
        <translation>%1&#xa0;: la tentative %2 a échoué (%3)&#x202f;; attente avant la suivante, %4 jusqu’ici.</translation>
    </message>
    <message>
        <source>%1: %2; a call that began later had already stored its value, so this one was returned but not stored.</source>
        <translation>%1&#xa0;: %2&#x202f;; un appel commencé plus tard avait déjà stocké sa valeur&#xa0;: celle-ci a donc été renvoyée, mais pas stockée.</translation>
    </message>
    <message>
        <source>%1: %2; the key was invalidated meanwhile, so the fresh value was returned but not stored.</source>
        <translation>%1&#xa0;: %2&#x202f;; la clé a été invalidée entre-temps&#xa0;: la valeur fraîche a donc été renvoyée, mais pas stockée.</translation>
    </message>
    <message>
        <source>%1: %2; storing it failed (%3); the fresh value was returned, the old entry kept.</source>
        <translation>%1&#xa0;: %2&#x202f;; le stockage a échoué (%3)&#x202f;; la valeur fraîche a été renvoyée, l’ancienne entrée gardée.</translation>
    </message>
    <message>
        <source>%1: %2; the fresh value was returned; under a TTL of 0 nothing is stored.</source>
        <translation>%1&#xa0;: %2&#x202f;; la valeur fraîche a été renvoyée&#x202f;; avec un TTL de 0, rien n’est stocké.</translation>
    </message>
    <message>
        <source>%1: %2; its value of %3 ago was served, out of date by then; it never expires.</source>
        <translation>%1&#xa0;: %2&#x202f;; sa valeur d’il y a %3 a été servie, déjà obsolète&#x202f;; elle n’expire jamais.</translation>
    </message>
    <message>
        <source>%1: %2; its value of %3 ago was served; it never expires.</source>
        <translation>%1&#xa0;: %2&#x202f;; sa valeur d’il y a %3 a été servie&#x202f;; elle n’expire jamais.</translation>
    </message>
    <message>
        <source>%1: %2; its value of %3 ago was served, with %4 left; it was out of date.</source>
        <translation>%1&#xa0;: %2&#x202f;; sa valeur d’il y a %3 a été servie, il lui restait %4&#x202f;; elle était obsolète.</translation>
    </message>
    <message>
        <source>%1: %2; its value of %3 ago was served, with %4 left.</source>
        <translation>%1&#xa0;: %2&#x202f;; sa valeur d’il y a %3 a été servie, il lui restait %4.</translation>
    </message>
    <message>
        <source>%1: %2; nothing is stored for this key; the error was returned.</source>
        <translation>%1&#xa0;: %2&#x202f;; rien n’est stocké pour cette clé&#x202f;; l’erreur a été renvoyée.</translation>
    </message>
    <message>
        <source>%1: %2; its entry expired %3 ago; the error was returned.</source>
        <translation>%1&#xa0;: %2&#x202f;; son entrée a expiré il y a %3&#x202f;; l’erreur a été renvoyée.</translation>
    </message>
    <message>
        <source>%1: %2; its entry is too old for this call; the error was returned.</source>
        <translation>%1&#xa0;: %2&#x202f;; son entrée est trop vieille pour cet appel&#x202f;; l’erreur a été renvoyée.</translation>
    </message>
    <message>
        <source>%1: %2; this error is not to be covered; it was returned.</source>
        <translation>%1&#xa0;: %2&#x202f;; cette erreur ne doit pas être couverte&#x202f;; elle a été renvoyée.</translation>
    </message>
    <message>
        <source>%1: %2; its entry could not be read; the original error was returned.</source>
        <translation>%1&#xa0;: %2&#x202f;; son entrée n’a pas pu être lue&#x202f;; l’erreur d’origine a été renvoyée.</translation>
    </message>
    <message>
        <source>%1: %2; its entry could not be read (%3); the original error was returned.</source>
        <translation>%1&#xa0;: %2&#x202f;; son entrée n’a pas pu être lue (%3)&#x202f;; l’erreur d’origine a été renvoyée.</translation>
    </message>
    <message>
        <source>%1: the caller had asked to stop; it got the cancellation, never a stale value.</source>
        <translation>%1&#xa0;: l’appelant avait demandé l’arrêt&#x202f;; il a reçu l’annulation, jamais une valeur périmée.</translation>
    </message>
    <message>
        <source>%1: %2; the fresh value was stored and returned.</source>
        <translation>%1&#xa0;: %2&#x202f;; la valeur fraîche a été stockée et renvoyée.</translation>
    </message>
    <message>
        <source>Every call runs fn</source>
        <translation>Chaque appel exécute fn</translation>
    </message>
    <message>
        <source>fn succeeded, and its value was stored</source>
        <translation>fn a réussi, et sa valeur a été stockée</translation>
    </message>
    <message>
        <source>The stored value was returned</source>
        <translation>La valeur stockée a été renvoyée</translation>
    </message>
    <message>
        <source>fn failed, and a stored value was looked for</source>
        <translation>fn a échoué, et une valeur stockée a été cherchée</translation>
    </message>
    <message>
        <source>The stored value was within its TTL, so it was served</source>
        <translation>La valeur stockée n’avait pas dépassé son TTL&#xa0;: elle a été servie</translation>
    </message>
    <message>
        <source>The stored value was older than its TTL</source>
        <translation>La valeur stockée avait dépassé son TTL</translation>
    </message>
    <message>
        <source>Nothing was stored for the key</source>
        <translation>Rien n’était stocké pour la clé</translation>
    </message>
    <message>
        <source>fn succeeded, but its value was returned without being stored</source>
        <translation>fn a réussi, mais sa valeur a été renvoyée sans être stockée</translation>
    </message>
    <message>
        <source>The stored value could not be read</source>
        <translation>La valeur stockée n’a pas pu être lue</translation>
    </message>
    <message>
        <source>fn failed with an error that is not to be covered</source>
        <translation>fn a échoué avec une erreur qui ne doit pas être couverte</translation>
    </message>
    <message>
        <source>The caller had asked to stop</source>
        <translation>L’appelant avait demandé l’arrêt</translation>
    </message>
    <message>
        <source>call(key)</source>
        <translation>call(key)</translation>
    </message>
    <message>
        <source>call fn</source>
        <translation>appeler fn</translation>
    </message>
    <message>
        <source>store the value</source>
        <translation>stocker la valeur</translation>
    </message>
    <message>
        <source>return fresh value</source>
        <translation>renvoyer la fraîche</translation>
    </message>
    <message>
        <source>usable value for this key?</source>
        <translation>valeur utilisable pour cette clé&#x202f;?</translation>
    </message>
    <message>
        <source>serve stale</source>
        <translation>servir la périmée</translation>
    </message>
    <message>
        <source>original error</source>
        <translation>erreur d’origine</translation>
    </message>
    <message>
        <source>success</source>
        <translation>succès</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no: expired</source>
        <translation>non&#xa0;: expirée</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expirée</translation>
    </message>
    <message>
        <source>no: absent</source>
        <translation>non&#xa0;: absente</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absente</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>non stockée</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>call(“%1”)</source>
        <translation>call(“%1”)</translation>
    </message>
    <message>
        <source>888.88 s</source>
        <translation>888,88&#xa0;s</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1M</source>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1: 1 call</source>
        <translation>%1&#xa0;: 1 appel</translation>
    </message>
    <message>
        <source>%1: %2 calls</source>
        <translation>%1&#xa0;: %2 appels</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>âge %1</translation>
    </message>
    <message>
        <source>… %1 more</source>
        <translation>… %1 de plus</translation>
    </message>
    <message>
        <source>%1: %2; under a TTL of 0 nothing is served; the error was returned.</source>
        <translation>%1&#xa0;: %2&#x202f;; avec un TTL de 0 rien n’est servi&#x202f;; l’erreur a été renvoyée.</translation>
    </message>
    <message>
        <source>%1: %2; its entry was %3 past the TTL; the error was returned.</source>
        <translation>%1&#xa0;: %2&#x202f;; son entrée dépassait le TTL de %3&#x202f;; l’erreur a été renvoyée.</translation>
    </message>
    <message>
        <source>%1: %2; its entry had just expired; the error was returned.</source>
        <translation>%1&#xa0;: %2&#x202f;; son entrée venait d’expirer&#x202f;; l’erreur a été renvoyée.</translation>
    </message>
</context>
<context>
    <name>DockPlace</name>
    <message>
        <source>left, right, top or bottom, then left, top, width and height in parts of the window, 0 to 1; or floating and these in pixels; then, where they hold, hidden, front, and tab-of with the name of another dock</source>
        <translation>left, right, top ou bottom, puis la gauche, le haut, la largeur et la hauteur en parts de la fenêtre, de 0 à 1&#xa0;; ou floating et les mêmes en pixels&#xa0;; puis, s’il y a lieu, hidden, front, et tab-of avec le nom d’un autre panneau</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Decision flow</source>
        <translation>Arbre de décision</translation>
    </message>
    <message>
        <source>What callers saw</source>
        <translation>Vu par les appelants</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Hook event log</source>
        <translation>Journal des événements</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
</context>
<context>
    <name>Downstream</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>now: healthy</source>
        <translation>à présent&#xa0;: sain</translation>
    </message>
    <message>
        <source>now: failing</source>
        <translation>à présent&#xa0;: en panne</translation>
    </message>
    <message>
        <source>now: failing %1 of calls</source>
        <translation>à présent&#xa0;: %1 d’échecs</translation>
    </message>
    <message>
        <source>now: no call fails</source>
        <translation>à présent&#xa0;: aucun échec</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>by schedule</source>
        <translation>prévue</translation>
    </message>
    <message>
        <source>outage over</source>
        <translation>panne finie</translation>
    </message>
    <message>
        <source>flapping</source>
        <translation>alternance</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>depuis le début</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>failing since %1</source>
        <translation>en panne depuis %1</translation>
    </message>
    <message>
        <source>healthy since %1</source>
        <translation>sain depuis %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 fails %2</source>
        <translation>%1 échoue à %2</translation>
    </message>
    <message>
        <source>%1 never fails</source>
        <translation>%1 n’échoue jamais</translation>
    </message>
    <message>
        <source>the next request fails</source>
        <translation>la prochaine requête échoue</translation>
    </message>
    <message>
        <source>the next %1 requests fail</source>
        <translation>les %1 prochaines requêtes échouent</translation>
    </message>
    <message>
        <source>%1 keys do otherwise</source>
        <translation>%1 clés font autrement</translation>
    </message>
    <message>
        <source>but %1</source>
        <translation>mais %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#x202f;; </translation>
    </message>
    <message>
        <source>%1, whatever the health</source>
        <translation>%1, quel que soit l’état</translation>
    </message>
    <message>
        <source>… %1 more</source>
        <translation>… %1 de plus</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>en panne</translation>
    </message>
    <message>
        <source>failing %1</source>
        <translation>en panne à %1</translation>
    </message>
    <message>
        <source>failing %1 to %2</source>
        <translation>en panne de %1 à %2</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>sain</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>“state:” wants usable, expired or absent behind it</source>
        <translation>«&#xa0;state:&#xa0;» attend usable, expired ou absent ensuite</translation>
    </message>
    <message>
        <source>“%1” is no state; there are usable, expired and absent</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un état&#x202f;; il y a usable, expired et absent</translation>
    </message>
    <message>
        <source>never expires</source>
        <translation>n’expire jamais</translation>
    </message>
    <message>
        <source>nothing stored: a failed call gets its error</source>
        <translation>rien de stocké&#xa0;: un appel en échec reçoit son erreur</translation>
    </message>
    <message>
        <source>never expires: the TTL is unlimited</source>
        <translation>n’expire jamais&#xa0;: le TTL est illimité</translation>
    </message>
    <message>
        <source>usable until %1, expired %2 ago
TTL %3</source>
        <translation>utilisable jusqu’à %1, expirée il y a %2
TTL %3</translation>
    </message>
    <message>
        <source>usable for another %1, until %2
TTL %3</source>
        <translation>utilisable encore %1, jusqu’à %2
TTL %3</translation>
    </message>
    <message>
        <source>usable: a failed call would be answered with this value</source>
        <translation>utilisable&#xa0;: un appel en échec recevrait cette valeur</translation>
    </message>
    <message>
        <source>expired: kept, but a failed call gets its error</source>
        <translation>expirée&#xa0;: gardée, mais un appel en échec reçoit son erreur</translation>
    </message>
    <message>
        <source>absent: nothing is stored for this key</source>
        <translation>absente&#xa0;: rien n’est stocké pour cette clé</translation>
    </message>
    <message>
        <source>(no longer recorded)</source>
        <translation>(n’est plus enregistrée)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Fallback left</source>
        <translation>Secours restant</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Refreshed</source>
        <translation>Rafraîchies</translation>
    </message>
    <message>
        <source>Stale served</source>
        <translation>Périmées</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Last outcome</source>
        <translation>Dernier résultat</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Dernière erreur</translation>
    </message>
    <message>
        <source>What the value is stored under</source>
        <translation>Ce sous quoi la valeur est stockée</translation>
    </message>
    <message>
        <source>Whether the entry can stand in for a failed call</source>
        <translation>Si l’entrée peut remplacer un appel en échec</translation>
    </message>
    <message>
        <source>Since the last success that was stored</source>
        <translation>Depuis le dernier succès stocké</translation>
    </message>
    <message>
        <source>How long the entry can still stand in for a failed call</source>
        <translation>Combien de temps l’entrée peut encore remplacer un appel en échec</translation>
    </message>
    <message>
        <source>The last good value</source>
        <translation>La dernière bonne valeur</translation>
    </message>
    <message>
        <source>Calls that succeeded and stored their value</source>
        <translation>Appels réussis dont la valeur a été stockée</translation>
    </message>
    <message>
        <source>Failed calls that got the stored value</source>
        <translation>Appels en échec qui ont reçu la valeur stockée&#xa0;: périmées servies</translation>
    </message>
    <message>
        <source>Failed calls that got the original error</source>
        <translation>Appels en échec qui ont reçu l’erreur d’origine</translation>
    </message>
    <message>
        <source>What the last call that ended came to</source>
        <translation>Ce qu’a donné le dernier appel terminé</translation>
    </message>
    <message>
        <source>Of the last call that failed, whether the cache covered it or not</source>
        <translation>Du dernier appel en échec, couvert ou non par le cache</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 old, stored at %2</source>
        <translation>âge %1, stockée à %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>reste %1 sur %2</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 en cours</translation>
    </message>
    <message>
        <source>…
(%1 characters in all)</source>
        <translation>…
(%1 caractères en tout)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the TTL is 0: nothing is served</source>
        <translation>le TTL est de 0&#xa0;: rien n’est servi</translation>
    </message>
    <message>
        <source>%1 older than the TTL, which was made shorter meanwhile
TTL %2</source>
        <translation>plus vieille que le TTL de %1&#x202f;; il a été raccourci entre-temps
TTL %2</translation>
    </message>
</context>
<context>
    <name>EventWording</name>
    <message>
        <source>nothing stored for this key</source>
        <translation>rien n’est stocké pour cette clé</translation>
    </message>
    <message>
        <source>its entry has expired</source>
        <translation>son entrée a expiré</translation>
    </message>
    <message>
        <source>this error is not to be covered</source>
        <translation>cette erreur ne doit pas être couverte</translation>
    </message>
    <message>
        <source>the backend could not be read</source>
        <translation>le backend n’a pas pu être lu</translation>
    </message>
    <message>
        <source>the caller had asked to stop</source>
        <translation>l’appelant avait demandé l’arrêt</translation>
    </message>
    <message>
        <source>the backend could not read the entry: %1</source>
        <translation>le backend n’a pas pu lire l’entrée&#xa0;: %1</translation>
    </message>
    <message>
        <source>the backend could not store the value: %1</source>
        <translation>le backend n’a pas pu stocker la valeur&#xa0;: %1</translation>
    </message>
    <message>
        <source>the backend could not erase the entry: %1</source>
        <translation>le backend n’a pas pu effacer l’entrée&#xa0;: %1</translation>
    </message>
    <message>
        <source>failing: a scheduled outage begins</source>
        <translation>en panne&#xa0;: une panne prévue commence</translation>
    </message>
    <message>
        <source>healthy: the scheduled outage is over</source>
        <translation>sain&#xa0;: la panne prévue est finie</translation>
    </message>
    <message>
        <source>failing: flaps down</source>
        <translation>en panne&#xa0;: l’alternance bascule</translation>
    </message>
    <message>
        <source>healthy: flaps up</source>
        <translation>sain&#xa0;: l’alternance bascule</translation>
    </message>
    <message>
        <source>failing from now on</source>
        <translation>en panne à partir de maintenant</translation>
    </message>
    <message>
        <source>healthy from now on</source>
        <translation>sain à partir de maintenant</translation>
    </message>
    <message>
        <source>instead of: %1; out of date: the value had changed</source>
        <translation>au lieu de&#xa0;: %1&#x202f;; obsolète&#xa0;: la valeur avait changé</translation>
    </message>
    <message>
        <source>instead of: %1</source>
        <translation>au lieu de&#xa0;: %1</translation>
    </message>
    <message>
        <source>attempt %1: %2; no further attempt</source>
        <translation>tentative %1&#xa0;: %2&#x202f;; pas d’autre tentative</translation>
    </message>
    <message>
        <source>attempt %1: %2; the next one in %3</source>
        <translation>tentative %1&#xa0;: %2&#x202f;; la suivante dans %3</translation>
    </message>
    <message>
        <source>closed: attempts go through again</source>
        <translation>fermé&#xa0;: les tentatives passent de nouveau</translation>
    </message>
    <message>
        <source>open for %1: no attempt goes through</source>
        <translation>ouvert pendant %1&#xa0;: aucune tentative ne passe</translation>
    </message>
    <message>
        <source>half-open: the next attempts are probes</source>
        <translation>semi-ouvert&#xa0;: les prochaines tentatives sont des sondes</translation>
    </message>
    <message>
        <source>call started</source>
        <translation>appel commencé</translation>
    </message>
    <message>
        <source>cache refreshed</source>
        <translation>cache rafraîchi</translation>
    </message>
    <message>
        <source>stale served</source>
        <translation>périmée servie</translation>
    </message>
    <message>
        <source>error propagated</source>
        <translation>erreur transmise</translation>
    </message>
    <message>
        <source>store skipped</source>
        <translation>stockage omis</translation>
    </message>
    <message>
        <source>passed through</source>
        <translation>simple passage</translation>
    </message>
    <message>
        <source>backend error</source>
        <translation>erreur du backend</translation>
    </message>
    <message>
        <source>entry expired</source>
        <translation>entrée expirée</translation>
    </message>
    <message>
        <source>invalidated</source>
        <translation>invalidée</translation>
    </message>
    <message>
        <source>downstream</source>
        <translation>aval</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>réglage</translation>
    </message>
    <message>
        <source>attempt</source>
        <translation>tentative</translation>
    </message>
    <message>
        <source>attempt failed</source>
        <translation>tentative échouée</translation>
    </message>
    <message>
        <source>breaker rejected</source>
        <translation>refus disjoncteur</translation>
    </message>
    <message>
        <source>circuit breaker</source>
        <translation>disjoncteur</translation>
    </message>
    <message>
        <source>waits for the downstream</source>
        <translation>attend l’aval</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1&#x202f;; %2</translation>
    </message>
    <message>
        <source>not stored: a later call had already stored</source>
        <translation>non stockée&#xa0;: un appel ultérieur avait déjà stocké</translation>
    </message>
    <message>
        <source>not stored: the key was invalidated meanwhile</source>
        <translation>non stockée&#xa0;: la clé a été invalidée entre-temps</translation>
    </message>
    <message>
        <source>not stored: the TTL is 0</source>
        <translation>non stockée&#xa0;: le TTL est 0</translation>
    </message>
    <message>
        <source>no longer a fallback</source>
        <translation>n’est plus un secours</translation>
    </message>
    <message>
        <source>forgotten on request</source>
        <translation>oubliée sur demande</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>tentative %1</translation>
    </message>
    <message>
        <source>no attempt: the circuit breaker let none through</source>
        <translation>aucune tentative&#xa0;: le disjoncteur n’en a laissé passer aucune</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>this is not a file</source>
        <translation>ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>ce dossier n’existe pas</translation>
    </message>
</context>
<context>
    <name>FilterTexts</name>
    <message>
        <source>“%1” is no field. Accepted: %2, or text in quotes.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un champ. Accepté&#xa0;: %2, ou un texte entre guillemets.</translation>
    </message>
    <message>
        <source>“%1”: %2 is followed by a colon. Accepted: %3</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2 est suivi d’un deux-points. Accepté&#xa0;: %3</translation>
    </message>
    <message>
        <source>“%1”: %2 is compared. Accepted after it: %3</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2 se compare. Accepté ensuite&#xa0;: %3</translation>
    </message>
    <message>
        <source>After “%1” something to leave out is missing. Accepted: text, %2</source>
        <translation>Après «&#xa0;%1&#xa0;», il manque ce qu’il faut exclure. Accepté&#xa0;: un texte, %2</translation>
    </message>
    <message>
        <source>A value is missing in “%1”. Accepted: %2</source>
        <translation>Il manque une valeur dans «&#xa0;%1&#xa0;». Accepté&#xa0;: %2</translation>
    </message>
    <message>
        <source>“%1” is not known to %2. Accepted: %3</source>
        <translation>«&#xa0;%1&#xa0;» est inconnu de %2. Accepté&#xa0;: %3</translation>
    </message>
    <message>
        <source>“%1” is not the number of a call. Accepted: for example %2</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un numéro d’appel. Accepté&#xa0;: par exemple %2</translation>
    </message>
    <message>
        <source>“%1” is not a span of time. Accepted: for example %2</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une durée. Accepté&#xa0;: par exemple %2</translation>
    </message>
    <message>
        <source>“%1” lacks a unit. Accepted: for example %2</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas d’unité. Accepté&#xa0;: par exemple %2</translation>
    </message>
    <message>
        <source>“%1” is too large. Accepted: %2</source>
        <translation>«&#xa0;%1&#xa0;» est trop grand. Accepté&#xa0;: %2</translation>
    </message>
    <message>
        <source>The quote in “%1” is not closed. Accepted at its end: %2</source>
        <translation>Le guillemet de «&#xa0;%1&#xa0;» n’est pas fermé. Accepté à sa fin&#xa0;: %2</translation>
    </message>
    <message>
        <source>what was served stale</source>
        <translation>ce qui a été servi périmé</translation>
    </message>
    <message>
        <source>calls whose caller got the error</source>
        <translation>appels dont l’appelant a reçu l’erreur</translation>
    </message>
    <message>
        <source>of these, where the entry had expired</source>
        <translation>parmi eux, ceux dont l’entrée avait expiré</translation>
    </message>
    <message>
        <source>served stale, and no longer true by then</source>
        <translation>servi périmé, et qui n’était plus vrai</translation>
    </message>
    <message>
        <source>what the policy did inside the calls</source>
        <translation>ce que la politique a fait dans les appels</translation>
    </message>
    <message>
        <source>keys that begin with “user:”</source>
        <translation>clés qui commencent par «&#xa0;user:&#xa0;»</translation>
    </message>
    <message>
        <source>one key or the other</source>
        <translation>une clé ou l’autre</translation>
    </message>
    <message>
        <source>served older than 5 s, and soon to expire</source>
        <translation>servi à plus de 5&#xa0;s d’âge, et bientôt expiré</translation>
    </message>
    <message>
        <source>slow calls</source>
        <translation>appels lents</translation>
    </message>
    <message>
        <source>after 1:30, without the beginnings of calls</source>
        <translation>après 1:30, sans les débuts d’appels</translation>
    </message>
    <message>
        <source>all that belongs to call 37</source>
        <translation>tout ce qui concerne l’appel 37</translation>
    </message>
    <message>
        <source>these words in a key, a message or a value</source>
        <translation>ces mots dans une clé, un message ou une valeur</translation>
    </message>
    <message>
        <source>“%1” is too short to be told from nothing. Accepted: %2</source>
        <translation>«&#xa0;%1&#xa0;» est trop court pour se distinguer de rien. Accepté&#xa0;: %2</translation>
    </message>
    <message>
        <source>exactly this key, capitals and all</source>
        <translation>exactement cette clé, majuscules comprises</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Call %1 while the downstream is healthy.</source>
        <translation>Appelez %1 pendant que l’aval est sain.</translation>
    </message>
    <message>
        <source>Switch to failing and call %1 again.</source>
        <translation>Passez en panne et rappelez %1.</translation>
    </message>
    <message>
        <source>Call %1, which has nothing stored to fall back on.</source>
        <translation>Appelez %1, qui n’a aucun secours stocké.</translation>
    </message>
    <message>
        <source>Jump past the expiry and call %1 again.</source>
        <translation>Sautez au-delà de l’expiration et rappelez %1.</translation>
    </message>
    <message>
        <source>The downstream answered, and the value was stored.</source>
        <translation>L’aval a répondu, et la valeur a été stockée.</translation>
    </message>
    <message>
        <source>The downstream failed; the caller got the stored value and its age.</source>
        <translation>L’aval a échoué&#x202f;; l’appelant a reçu la valeur stockée et son âge.</translation>
    </message>
    <message>
        <source>There was nothing to fall back on: the caller got the original error.</source>
        <translation>Il n’y avait pas de secours&#xa0;: l’appelant a reçu l’erreur d’origine.</translation>
    </message>
    <message>
        <source>Serving a value does not renew it: once it had outlived its TTL, the caller got the original error.</source>
        <translation>Servir une valeur ne la renouvelle pas&#xa0;: une fois son TTL dépassé, l’appelant a reçu l’erreur d’origine.</translation>
    </message>
    <message>
        <source>Refreshes the key if it has no usable value, makes every call fail, and calls the key again</source>
        <translation>Rafraîchit la clé si elle n’a pas de valeur utilisable, fait échouer chaque appel et rappelle la clé</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Appeler %1</translation>
    </message>
    <message>
        <source>Fail and call %1</source>
        <translation>Panne, puis appeler %1</translation>
    </message>
    <message>
        <source>Heal and call %1</source>
        <translation>Sain, puis appeler %1</translation>
    </message>
    <message>
        <source>The value of %1 has expired by now. Refresh it, then switch to failing and call it again.</source>
        <translation>La valeur de %1 a expiré entre-temps. Rafraîchissez-la, puis passez en panne et appelez encore.</translation>
    </message>
    <message>
        <source>Nothing is stored for %1 now. Refresh it, then switch to failing and call it again.</source>
        <translation>Rien n’est stocké pour %1 à présent. Rafraîchissez-la, puis passez en panne et appelez encore.</translation>
    </message>
    <message>
        <source>A value of %1 has been stored by now. Forget it, and call %1 while failing.</source>
        <translation>Une valeur de %1 a été stockée entre-temps. Oubliez-la, et appelez %1 pendant la panne.</translation>
    </message>
    <message>
        <source>The value of %1 is older than its TTL now. Call it again while failing.</source>
        <translation>La valeur de %1 est plus vieille que son TTL à présent. Appelez encore pendant la panne.</translation>
    </message>
    <message>
        <source>Nothing is stored for %1 now. Refresh it, jump past its expiry and call it again.</source>
        <translation>Rien n’est stocké pour %1 à présent. Rafraîchissez-la, sautez après l’expiration et appelez encore.</translation>
    </message>
    <message>
        <source>Makes the downstream healthy, ends what else would make the call fail, and calls the key</source>
        <translation>Rend l’aval sain, arrête ce qui ferait encore échouer l’appel, et appelle la clé</translation>
    </message>
    <message>
        <source>Forgets the key’s value if it has one, makes every call fail and calls the key</source>
        <translation>Oublie la valeur de la clé si elle en a une, fait échouer chaque appel et appelle la clé</translation>
    </message>
    <message>
        <source>Refreshes the key if it has no value, lets virtual time pass until that has just expired, and calls the key while the downstream fails</source>
        <translation>Rafraîchit la clé si elle n’a pas de valeur, laisse passer le temps virtuel jusqu’à ce que celle-ci vienne d’expirer, et appelle la clé pendant la panne</translation>
    </message>
    <message>
        <source>Refresh, fail and call</source>
        <translation>Rafraîchir, panne, appeler</translation>
    </message>
    <message>
        <source>Forget and call %1</source>
        <translation>Oublier et appeler %1</translation>
    </message>
    <message>
        <source>Jump and call</source>
        <translation>Sauter et appeler</translation>
    </message>
    <message>
        <source>Refresh, jump and call</source>
        <translation>Rafraîchir, sauter, appeler</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>The stale cache at %1</source>
        <translation>Le cache de secours à %1</translation>
    </message>
    <message>
        <source>Seed %1, TTL %2.</source>
        <translation>Graine %1, TTL %2.</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ce qui en est sorti</translation>
    </message>
    <message>
        <source>right</source>
        <translation>juste</translation>
    </message>
    <message>
        <source>At %1:</source>
        <translation>À %1&#xa0;:</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Decision flow</source>
        <translation>Arbre de décision</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>--screenshot: %1 cannot be written. Give a file in a folder that exists.
</source>
        <translation>--screenshot&#xa0;: impossible d’écrire %1. Donnez un fichier dans un dossier qui existe.
</translation>
    </message>
    <message>
        <source>Picture: %1
</source>
        <translation>Image&#xa0;: %1
</translation>
    </message>
    <message>
        <source>Stale Cache Inspector</source>
        <translation>Stale Cache Inspector</translation>
    </message>
    <message>
        <source>There is no display to open a window on. Set DISPLAY, or give --screenshot FILE for a picture of the window, or --no-window to only play.
</source>
        <translation>Il n’y a pas d’écran où ouvrir une fenêtre. Définissez DISPLAY, ou donnez --screenshot FILE pour une image de la fenêtre, ou --no-window pour seulement jouer.
</translation>
    </message>
    <message>
        <source>%1: “%2” was given; %3.</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» ne convient pas&#x202f;; %3.</translation>
    </message>
    <message>
        <source>Shows stale-on-error caching at work, on a simulated downstream.</source>
        <translation>Montre le cache «&#xa0;stale-on-error&#xa0;» à l’œuvre, sur un aval simulé.</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>Afficher ce texte.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Afficher la version.</translation>
    </message>
    <message>
        <source>Play the three calls at the start, and print what happened.</source>
        <translation>Jouer d’abord les trois appels, et écrire ce qui s’est passé.</translation>
    </message>
    <message>
        <source>Write a picture of the window to FILE, and quit.</source>
        <translation>Écrire une image de la fenêtre dans FILE, et quitter.</translation>
    </message>
    <message>
        <source>Size of the window, such as 1280x800.</source>
        <translation>Taille de la fenêtre, par exemple 1280x800.</translation>
    </message>
    <message>
        <source>Colours: system, light or dark.</source>
        <translation>Couleurs&#xa0;: system, light ou dark.</translation>
    </message>
    <message>
        <source>TTL at the start, such as 30s, 2min or unlimited.</source>
        <translation>TTL au départ, par exemple 30s, 2min ou unlimited.</translation>
    </message>
    <message>
        <source>Seed of the simulated downstream and its traffic.</source>
        <translation>Graine de l’aval simulé et de son trafic.</translation>
    </message>
    <message>
        <source>Traffic to begin with: %1.</source>
        <translation>Trafic au départ&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Downstream to begin with: %1.</source>
        <translation>Aval au départ&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Outages of the schedule, such as &quot;36s+18s, 2min+30s&quot;.</source>
        <translation>Pannes du calendrier, par exemple &quot;36s+18s, 2min+30s&quot;.</translation>
    </message>
    <message>
        <source>Switch timeout, retry and circuit breaker on.</source>
        <translation>Activer le délai d’attente, les réessais et le disjoncteur.</translation>
    </message>
    <message>
        <source>Let so much virtual time pass first, as fast as it goes, and print what callers saw.</source>
        <translation>Laisser d’abord passer autant de temps virtuel, au plus vite, et écrire ce qu’ont vu les appelants.</translation>
    </message>
    <message>
        <source>Then look at this instant of the past.</source>
        <translation>Puis regarder cet instant du passé.</translation>
    </message>
    <message>
        <source>Start with the default layout, and remember nothing.</source>
        <translation>Démarrer avec la disposition par défaut, et ne rien retenir.</translation>
    </message>
    <message>
        <source>give width x height in pixels, 100x100 to 16384x16384</source>
        <translation>donnez largeur x hauteur en pixels, de 100x100 à 16384x16384</translation>
    </message>
    <message>
        <source>give system, light or dark</source>
        <translation>donnez system, light ou dark</translation>
    </message>
    <message>
        <source>give one of: %1</source>
        <translation>donnez l’un de&#xa0;: %1</translation>
    </message>
    <message>
        <source>give begin+length, in the order of time and without an overlap, such as 36s+18s, 120s+30s</source>
        <translation>donnez début+durée, dans l’ordre du temps et sans chevauchement, par exemple 36s+18s, 120s+30s</translation>
    </message>
    <message>
        <source>give a whole number from 0 to 18446744073709551615</source>
        <translation>donnez un nombre entier de 0 à 18446744073709551615</translation>
    </message>
    <message>
        <source>give a file name that ends in .png or .jpg</source>
        <translation>donnez un nom de fichier qui finit par .png ou .jpg</translation>
    </message>
    <message>
        <source>%1 See --help for what is accepted.</source>
        <translation>%1 Voir --help pour ce qui est accepté.</translation>
    </message>
    <message>
        <source>Language of the window: desktop, en or fr.</source>
        <translation>Langue de la fenêtre&#xa0;: desktop, en ou fr.</translation>
    </message>
    <message>
        <source>give desktop, en or fr</source>
        <translation>donnez desktop, en ou fr</translation>
    </message>
    <message>
        <source>%1 is no session. Play a scenario without a window by stale-cache-runner.
</source>
        <translation>%1 n’est pas une session. Un scénario se joue sans fenêtre par stale-cache-runner.
</translation>
    </message>
    <message>
        <source>A session or a scenario to open.</source>
        <translation>Une session ou un scénario à ouvrir.</translation>
    </message>
    <message>
        <source>Keep what is done for a recovery in FOLDER, also with --forget.</source>
        <translation>Garder dans FOLDER ce qui est fait, pour une récupération, même avec --forget.</translation>
    </message>
    <message>
        <source>“%1” was given; only one file is opened. See --help.</source>
        <translation>«&#xa0;%1&#xa0;» a été donné&#xa0;; un seul fichier s’ouvre. Voir --help.</translation>
    </message>
    <message>
        <source>Stopped before its end.
</source>
        <translation>Arrêté avant la fin.
</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Open no window: only play. Ctrl+C stops it; what callers saw until then is printed, and the exit code is 130.</source>
        <translation>Ne pas ouvrir de fenêtre&#xa0;: jouer seulement. Ctrl+C l’arrête&#xa0;; ce que les appelants ont vu jusque-là est affiché, et le code de sortie est 130.</translation>
    </message>
</context>
<context>
    <name>KeptValues</name>
    <message>
        <source>%1: “%2” was found, and was left out; accepted: %3.</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» a été trouvé et laissé de côté&#xa0;; accepté&#xa0;: %3.</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
</context>
<context>
    <name>Life</name>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>the TTL is 0</source>
        <translation>le TTL est de 0</translation>
    </message>
    <message>
        <source>just past the TTL</source>
        <translation>TTL juste dépassé</translation>
    </message>
    <message>
        <source>%1 past the TTL</source>
        <translation>TTL dépassé de %1</translation>
    </message>
    <message>
        <source>expired just now</source>
        <translation>vient d’expirer</translation>
    </message>
    <message>
        <source>expired %1 ago</source>
        <translation>expirée il y a %1</translation>
    </message>
</context>
<context>
    <name>LogCells</name>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Age served</source>
        <translation>Âge servi</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>The number of the call that the event belongs to</source>
        <translation>Le numéro de l’appel auquel l’événement appartient</translation>
    </message>
    <message>
        <source>Virtual time since the beginning of the run</source>
        <translation>Temps virtuel depuis le début de l’exécution</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>The key that was called</source>
        <translation>La clé appelée</translation>
    </message>
    <message>
        <source>What the caller got, where the event ends a call</source>
        <translation>Ce qu’a reçu l’appelant, quand l’événement termine un appel</translation>
    </message>
    <message>
        <source>How old the value was that was served stale</source>
        <translation>L’âge de la valeur servie périmée</translation>
    </message>
    <message>
        <source>How much longer that value could have been served: TTL − age</source>
        <translation>Combien de temps cette valeur pouvait encore être servie&#xa0;: TTL − âge</translation>
    </message>
    <message>
        <source>How long the call took</source>
        <translation>Combien de temps l’appel a pris</translation>
    </message>
    <message>
        <source>What else there is to say</source>
        <translation>Ce qu’il y a d’autre à dire</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>With a TTL of 0 no key has a fallback: every failure reaches its caller.</source>
        <translation>Avec un TTL de 0, aucune clé n’a de secours&#xa0;: chaque échec atteint son appelant.</translation>
    </message>
    <message>
        <source>Nothing cached yet: no key has a fallback.</source>
        <translation>Rien dans le cache&#xa0;: aucune clé n’a de secours.</translation>
    </message>
    <message>
        <source>No key has a fallback: every failure reaches its caller.</source>
        <translation>Aucune clé n’a de secours&#xa0;: chaque échec atteint son appelant.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>If this outage lasts</source>
        <translation>Si cette panne dure</translation>
    </message>
    <message>
        <source>If an outage began now</source>
        <translation>Si une panne commençait</translation>
    </message>
    <message>
        <source>Nothing ever expires: %1 keys keep their fallback.</source>
        <translation>Rien n’expire&#xa0;: %1 clés gardent leur secours.</translation>
    </message>
    <message>
        <source>first key without a fallback in %1: %2</source>
        <translation>première clé sans secours dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 keys by %2</source>
        <translation>%1 clés d’ici %2</translation>
    </message>
    <message>
        <source>%1 key has none now</source>
        <translation>%1 clé est déjà sans secours</translation>
    </message>
    <message>
        <source>%1 keys have none now</source>
        <translation>%1 clés sont déjà sans secours</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>there is not enough memory for a picture of %1 × %2 pixels</source>
        <translation>la mémoire ne suffit pas pour une image de %1 × %2 pixels</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
</context>
<context>
    <name>Play</name>
    <message>
        <source>Played %1 of virtual time in %2.</source>
        <translation>%1 de temps virtuel joué en %2.</translation>
    </message>
    <message>
        <source>Calls: %1; refreshed %2; stale served %3, of which %4 were out of date; errors propagated %5; not stored %6; passed through %7; in flight %8.</source>
        <translation>Appels&#xa0;: %1&#x202f;; rafraîchies %2&#x202f;; périmées servies %3, dont obsolètes %4&#x202f;; erreurs transmises %5&#x202f;; non stockées %6&#x202f;; simple passage %7&#x202f;; en cours %8.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Limit on the age</source>
        <translation>Limite d’âge</translation>
    </message>
    <message>
        <source>Limit on the stale share</source>
        <translation>Limite de part périmée</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>1 ms to 24 h</source>
        <translation>de 1&#xa0;ms à 24&#xa0;h</translation>
    </message>
    <message>
        <source>age over its limit from %1 for %2, at worst %3</source>
        <translation>âge au-delà de sa limite dès %1 pendant %2, au pire %3</translation>
    </message>
    <message>
        <source>stale share over its limit from %1 for %2, at worst %3</source>
        <translation>part périmée au-delà de sa limite dès %1 pendant %2, au pire %3</translation>
    </message>
    <message>
        <source>No limit is set: tick one to see when it was broken.</source>
        <translation>Aucune limite&#xa0;: cochez-en une pour voir quand elle a été dépassée.</translation>
    </message>
    <message>
        <source>Broken now: %1.</source>
        <translation>Dépassement en cours&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Kept all the time.</source>
        <translation>Jamais dépassé.</translation>
    </message>
    <message>
        <source>Kept now; broken once before, for %1.</source>
        <translation>Aucun dépassement en cours&#x202f;; un seul avant, de %1.</translation>
    </message>
    <message>
        <source>Kept now; broken %1 times before, for %2 in all.</source>
        <translation>Aucun dépassement en cours&#x202f;; %1 avant, de %2 en tout.</translation>
    </message>
    <message>
        <source>No key is known yet.</source>
        <translation>Aucune clé n’est encore connue.</translation>
    </message>
    <message>
        <source>No key has a fallback: every failure reaches its caller.</source>
        <translation>Aucune clé n’a de secours&#xa0;: chaque échec atteint son appelant.</translation>
    </message>
    <message>
        <source>The only key has a fallback now</source>
        <translation>la seule clé a un secours à présent</translation>
    </message>
    <message>
        <source>All %1 keys have a fallback now</source>
        <translation>les %1 clés ont toutes un secours à présent</translation>
    </message>
    <message>
        <source>1 of %1 keys has no fallback now</source>
        <translation>1 clé sur %1 est sans secours à présent</translation>
    </message>
    <message>
        <source>%1 of %2 keys have no fallback now</source>
        <translation>%1 clés sur %2 sont sans secours à présent</translation>
    </message>
    <message>
        <source>; nothing ever expires.</source>
        <translation>&#x202f;; rien n’expire jamais.</translation>
    </message>
    <message>
        <source>; the last one is lost in %1.</source>
        <translation>&#x202f;; la dernière est perdue dans %1.</translation>
    </message>
    <message>
        <source>; the first is lost in %1</source>
        <translation>&#x202f;; la première est perdue dans %1</translation>
    </message>
    <message>
        <source>, half are without one in %1</source>
        <translation>, la moitié est sans secours dans %1</translation>
    </message>
    <message>
        <source>, all in %1.</source>
        <translation>, toutes dans %1.</translation>
    </message>
    <message>
        <source>%1 error fewer</source>
        <translation>%1 erreur de moins</translation>
    </message>
    <message>
        <source>%1 errors fewer</source>
        <translation>%1 erreurs de moins</translation>
    </message>
    <message>
        <source>%1 error more</source>
        <translation>%1 erreur de plus</translation>
    </message>
    <message>
        <source>%1 errors more</source>
        <translation>%1 erreurs de plus</translation>
    </message>
    <message>
        <source>no errors, as recorded</source>
        <translation>aucune erreur, comme enregistré</translation>
    </message>
    <message>
        <source>as many errors as recorded</source>
        <translation>autant d’erreurs qu’enregistré</translation>
    </message>
    <message>
        <source>%1 out-of-date answer fewer</source>
        <translation>%1 réponse obsolète de moins</translation>
    </message>
    <message>
        <source>%1 out-of-date answers fewer</source>
        <translation>%1 réponses obsolètes de moins</translation>
    </message>
    <message>
        <source>%1 out-of-date answer more</source>
        <translation>%1 réponse obsolète de plus</translation>
    </message>
    <message>
        <source>%1 out-of-date answers more</source>
        <translation>%1 réponses obsolètes de plus</translation>
    </message>
    <message>
        <source>no out-of-date answers</source>
        <translation>aucune réponse obsolète</translation>
    </message>
    <message>
        <source>as many out-of-date answers</source>
        <translation>autant de réponses obsolètes</translation>
    </message>
    <message>
        <source>nothing served stale</source>
        <translation>rien servi de périmé</translation>
    </message>
    <message>
        <source>oldest value served %1</source>
        <translation>plus vieille valeur servie&#xa0;: %1</translation>
    </message>
    <message>
        <source>an unlimited TTL</source>
        <translation>un TTL illimité</translation>
    </message>
    <message>
        <source>With %1: %2, %3, %4</source>
        <translation>Avec %1&#xa0;: %2, %3, %4</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 erreur</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 erreurs</translation>
    </message>
    <message>
        <source>Recorded: %1, %2</source>
        <translation>Enregistré&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Recorded: %1, %2 stale served, %3 of them out of date, %4</source>
        <translation>Enregistré&#xa0;: %1, %2 périmées servies, dont obsolètes&#xa0;: %3, %4</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Of 1 stale answer it is not known whether it was out of date.</source>
        <translation>Pour 1 réponse périmée, on ne sait pas si elle était obsolète.</translation>
    </message>
    <message>
        <source>Of %1 stale answers it is not known whether they were out of date.</source>
        <translation>Pour %1 réponses périmées, on ne sait pas si elles étaient obsolètes.</translation>
    </message>
    <message>
        <source>The first %1 events are no longer kept and not counted.</source>
        <translation>Les %1 premiers événements ne sont plus gardés et ne comptent pas.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#x202f;; </translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un nombre entier de %1 à %2</translation>
    </message>
    <message>
        <source>“on” or “off”, and a whole number from %1 to %2</source>
        <translation>«&#xa0;on&#xa0;» ou «&#xa0;off&#xa0;», et un nombre entier de %1 à %2</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>What stale-on-error is</source>
        <translation>Ce qu’est stale-on-error</translation>
    </message>
    <message>
        <source>A program asks a service for something. Sometimes the service fails. A stale-on-error cache then gives the last good answer instead.</source>
        <translation>Un programme interroge un service, qui échoue parfois. Un cache stale-on-error («&#xa0;périmée en cas d’erreur&#xa0;») donne alors la dernière bonne réponse.</translation>
    </message>
    <message>
        <source>A program asks a service for the data of user:1. This is a call.</source>
        <translation>Un programme demande à un service les données de user:1. C’est un appel.</translation>
    </message>
    <message>
        <source>The service answered. The caller got the answer, and the cache kept a copy.</source>
        <translation>Le service a répondu. L’appelant a eu la réponse, et le cache en a gardé une copie.</translation>
    </message>
    <message>
        <source>The next call goes to the service again. As long as it answers, the copy is only renewed.</source>
        <translation>L’appel suivant va de nouveau au service. Tant que celui-ci répond, la copie est simplement renouvelée.</translation>
    </message>
    <message>
        <source>When the service fails</source>
        <translation>Quand le service échoue</translation>
    </message>
    <message>
        <source>The copy of user:1 is five seconds old. Now the service goes down.</source>
        <translation>La copie de user:1 a cinq secondes. Maintenant le service tombe en panne.</translation>
    </message>
    <message>
        <source>We call user:1. What does its caller get?</source>
        <translation>Nous appelons user:1. Que reçoit son appelant&#x202f;?</translation>
    </message>
    <message>
        <source>The copy, with a note that it is old</source>
        <translation>La copie, signalée comme ancienne</translation>
    </message>
    <message>
        <source>An error</source>
        <translation>Une erreur</translation>
    </message>
    <message>
        <source>Nothing: the call waits</source>
        <translation>Rien&#xa0;: l’appel attend</translation>
    </message>
    <message>
        <source>The call failed, and the copy stood in for it. That is all there is to &quot;stale on error&quot;.</source>
        <translation>L’appel a échoué, et la copie l’a remplacé. «&#xa0;Stale-on-error&#xa0;», ce n’est rien de plus.</translation>
    </message>
    <message>
        <source>The service is back. The next call brings a fresh answer, and the copy is young again.</source>
        <translation>Le service est revenu. L’appel suivant rapporte une réponse fraîche, et la copie est de nouveau jeune.</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Ce qu’il ne peut pas faire</translation>
    </message>
    <message>
        <source>The service is down again. This time we call a user that nobody asked for before.</source>
        <translation>Le service est de nouveau en panne. Cette fois, nous appelons un utilisateur encore jamais demandé.</translation>
    </message>
    <message>
        <source>user:2 was never called. What does its caller get?</source>
        <translation>user:2 n’a jamais été appelé. Que reçoit son appelant&#x202f;?</translation>
    </message>
    <message>
        <source>The error of the service</source>
        <translation>L’erreur du service</translation>
    </message>
    <message>
        <source>The copy of user:1</source>
        <translation>La copie de user:1</translation>
    </message>
    <message>
        <source>There is no copy of user:2, so the caller gets the error itself. Nothing is made up.</source>
        <translation>Il n’y a pas de copie de user:2&#xa0;: l’appelant reçoit donc l’erreur elle-même. Rien n’est inventé.</translation>
    </message>
    <message>
        <source>What the TTL means here</source>
        <translation>Ce que le TTL veut dire ici</translation>
    </message>
    <message>
        <source>In many caches the TTL says how long the service is left alone. Here it says how old a copy may be that stands in for an error.</source>
        <translation>Dans bien des caches, le TTL dit combien de temps le service est laissé en paix. Ici, il dit quel âge peut avoir une copie qui remplace une erreur.</translation>
    </message>
    <message>
        <source>A copy is stored, one second old. The TTL is thirty seconds.</source>
        <translation>Une copie est stockée, vieille d’une seconde. Le TTL est de trente secondes.</translation>
    </message>
    <message>
        <source>We call again. The copy is well within its TTL. Is the service asked?</source>
        <translation>Nous appelons encore. La copie est loin d’avoir atteint son TTL. Le service est-il interrogé&#x202f;?</translation>
    </message>
    <message>
        <source>Yes: every call goes to the service</source>
        <translation>Oui&#xa0;: chaque appel va au service</translation>
    </message>
    <message>
        <source>No: the copy is fresh enough</source>
        <translation>Non&#xa0;: la copie est assez fraîche</translation>
    </message>
    <message>
        <source>It was asked, and the answer is new. This cache saves no work; it covers failures.</source>
        <translation>Il l’a été, et la réponse est neuve. Ce cache n’épargne aucun travail&#x202f;; il couvre les échecs.</translation>
    </message>
    <message>
        <source>How old a copy may be</source>
        <translation>Quel âge peut avoir une copie</translation>
    </message>
    <message>
        <source>Now the TTL is ten seconds, and the service is down.</source>
        <translation>Maintenant le TTL est de dix secondes, et le service est en panne.</translation>
    </message>
    <message>
        <source>The copy is six seconds old and good enough. The bar shows what is left of its time.</source>
        <translation>La copie a six secondes, et elle convient. La barre montre le temps qui lui reste.</translation>
    </message>
    <message>
        <source>We call again when the copy is twelve seconds old. What does the caller get?</source>
        <translation>Nous appelons encore quand la copie a douze secondes. Que reçoit l’appelant&#x202f;?</translation>
    </message>
    <message>
        <source>The copy: it was good a moment ago</source>
        <translation>La copie&#xa0;: elle convenait à l’instant</translation>
    </message>
    <message>
        <source>Too old. From here on an error is better than a copy that nobody should trust.</source>
        <translation>Trop vieille. À partir d’ici, mieux vaut une erreur qu’une copie à laquelle personne ne devrait se fier.</translation>
    </message>
    <message>
        <source>The two ends</source>
        <translation>Les deux extrêmes</translation>
    </message>
    <message>
        <source>A TTL of zero switches the cache off: nothing is stored, and nothing stands in.</source>
        <translation>Un TTL de zéro éteint le cache&#xa0;: rien n’est stocké, et rien ne prend le relais.</translation>
    </message>
    <message>
        <source>A TTL without an end: the copy may stand in at any age.</source>
        <translation>Un TTL sans fin&#xa0;: la copie peut servir à n’importe quel âge.</translation>
    </message>
    <message>
        <source>It is an hour old, and it is served. Few would want that. What it costs is the next lesson.</source>
        <translation>Elle a une heure, et elle est servie. Peu de gens le voudraient. Ce que cela coûte, c’est la leçon suivante.</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Ce que cela coûte</translation>
    </message>
    <message>
        <source>A copy can be wrong: the value may have changed since it was stored. The longer the TTL, the fewer errors, and the more values that are no longer true.</source>
        <translation>Une copie peut être fausse&#xa0;: la valeur a pu changer depuis. Plus le TTL est long, moins il y a d’erreurs, et plus il y a de valeurs qui ne sont plus vraies.</translation>
    </message>
    <message>
        <source>The value behind user:1 changes now and then, every half a minute or so.</source>
        <translation>La valeur derrière user:1 change de temps en temps, toutes les trente secondes environ.</translation>
    </message>
    <message>
        <source>The service is down. The copy is five seconds old, and it still is what the service would say.</source>
        <translation>Le service est en panne. La copie a cinq secondes, et le service dirait encore la même chose.</translation>
    </message>
    <message>
        <source>The outage goes on for a minute. We call again. What does the caller get?</source>
        <translation>La panne dure une minute. Nous appelons encore. Que reçoit l’appelant&#x202f;?</translation>
    </message>
    <message>
        <source>The new value</source>
        <translation>La nouvelle valeur</translation>
    </message>
    <message>
        <source>The old value, which is no longer true</source>
        <translation>L’ancienne valeur, qui n’est plus vraie</translation>
    </message>
    <message>
        <source>The value has changed, and nobody could ask. The caller got one that is out of date.</source>
        <translation>La valeur a changé, et personne ne pouvait la demander. L’appelant en a reçu une qui est obsolète.</translation>
    </message>
    <message>
        <source>A long TTL</source>
        <translation>Un TTL long</translation>
    </message>
    <message>
        <source>Five users, two calls a second, and an outage of a minute. The TTL is two minutes.</source>
        <translation>Cinq utilisateurs, deux appels par seconde, et une panne d’une minute. Le TTL est de deux minutes.</translation>
    </message>
    <message>
        <source>No caller got an error. But of 120 old values that were served, 93 were no longer true.</source>
        <translation>Aucun appelant n’a reçu d’erreur. Mais sur 120 anciennes valeurs servies, 93 n’étaient plus vraies.</translation>
    </message>
    <message>
        <source>A short TTL</source>
        <translation>Un TTL court</translation>
    </message>
    <message>
        <source>The same outage with a TTL of fifteen seconds. What will be different?</source>
        <translation>La même panne, avec un TTL de quinze secondes. Qu’est-ce qui va changer&#x202f;?</translation>
    </message>
    <message>
        <source>More errors, and fewer values that are out of date</source>
        <translation>Plus d’erreurs, et moins de valeurs obsolètes</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Old values were held back. Only 13 were out of date, but 92 callers got an error.</source>
        <translation>Les vieilles valeurs ont été retenues. Seules 13 étaient obsolètes, mais 92 appelants ont reçu une erreur.</translation>
    </message>
    <message>
        <source>That is the price, either way. Which one is lower depends on what the values are for.</source>
        <translation>C’est le prix, dans un sens ou dans l’autre. Lequel est le plus bas&#x202f;? Cela dépend de l’usage des valeurs.</translation>
    </message>
    <message>
        <source>With a policy</source>
        <translation>Avec une politique</translation>
    </message>
    <message>
        <source>Timeouts, retries and circuit breakers go inside the call. The cache stands outside: it sees one success or one failure.</source>
        <translation>Délais, réessais et disjoncteurs se placent dans l’appel. Le cache est dehors&#xa0;: il voit un succès ou un échec.</translation>
    </message>
    <message>
        <source>The service is not down, it is slow: an answer takes ten seconds.</source>
        <translation>Le service n’est pas en panne, il est lent&#xa0;: une réponse prend dix secondes.</translation>
    </message>
    <message>
        <source>A timeout of half a second is set inside the call.</source>
        <translation>Un délai d’une demi-seconde est fixé dans l’appel.</translation>
    </message>
    <message>
        <source>We call user:1. What does the caller get, and when?</source>
        <translation>Nous appelons user:1. Que reçoit l’appelant, et quand&#x202f;?</translation>
    </message>
    <message>
        <source>The copy, after half a second</source>
        <translation>La copie, au bout d’une demi-seconde</translation>
    </message>
    <message>
        <source>A fresh answer, after ten seconds</source>
        <translation>Une réponse fraîche, au bout de dix secondes</translation>
    </message>
    <message>
        <source>An error, after half a second</source>
        <translation>Une erreur, au bout d’une demi-seconde</translation>
    </message>
    <message>
        <source>Too slow counts as failed, and the copy stood in. Without a timeout, the caller would still wait.</source>
        <translation>Trop lent compte comme un échec, et la copie a servi. Sans délai, l’appelant attendrait encore.</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Les réessais</translation>
    </message>
    <message>
        <source>Now a single request fails, by bad luck. Two retries are set inside the call.</source>
        <translation>Maintenant une seule requête échoue, par malchance. Deux réessais sont prévus dans l’appel.</translation>
    </message>
    <message>
        <source>The second attempt succeeded. The cache never heard of the first.</source>
        <translation>La deuxième tentative a réussi. Le cache n’a rien su de la première.</translation>
    </message>
    <message>
        <source>The service is down: three attempts failed, and the cache saw one failure. It served the copy.</source>
        <translation>Le service est en panne&#xa0;: trois tentatives ont échoué, et le cache a vu un échec. Il a servi la copie.</translation>
    </message>
    <message>
        <source>A circuit breaker</source>
        <translation>Un disjoncteur</translation>
    </message>
    <message>
        <source>A circuit breaker counts failures in a row. After two it opens.</source>
        <translation>Un disjoncteur compte les échecs à la suite. Au bout de deux, il s’ouvre.</translation>
    </message>
    <message>
        <source>It is open now: for ten seconds nothing reaches the service, which can recover.</source>
        <translation>Il est ouvert&#xa0;: pendant dix secondes, rien n’atteint le service, qui peut se remettre.</translation>
    </message>
    <message>
        <source>The breaker is open, and we call user:1. What does the caller get?</source>
        <translation>Le disjoncteur est ouvert, et nous appelons user:1. Que reçoit l’appelant&#x202f;?</translation>
    </message>
    <message>
        <source>An error of the breaker</source>
        <translation>Une erreur du disjoncteur</translation>
    </message>
    <message>
        <source>The copy, at once</source>
        <translation>La copie, aussitôt</translation>
    </message>
    <message>
        <source>An open breaker is one more failure to the cache. The caller waits no longer than needed.</source>
        <translation>Pour le cache, un disjoncteur ouvert est un échec de plus. L’appelant n’attend pas plus qu’il ne faut.</translation>
    </message>
    <message>
        <source>Choosing a TTL</source>
        <translation>Choisir un TTL</translation>
    </message>
    <message>
        <source>The one of twenty-five seconds</source>
        <translation>Celle de vingt-cinq secondes</translation>
    </message>
    <message>
        <source>What if the TTL had been another? Drag it to the right, and watch the errors go.</source>
        <translation>Et si le TTL avait été autre&#x202f;? Faites-le glisser vers la droite, et voyez les erreurs disparaître.</translation>
    </message>
    <message>
        <source>At thirty seconds none is left: longer than the longest outage, and a little more.</source>
        <translation>À trente secondes, il n’en reste aucune&#xa0;: c’est la panne la plus longue, et un peu plus.</translation>
    </message>
    <message>
        <source>While it lasts</source>
        <translation>Tant qu’elle dure</translation>
    </message>
    <message>
        <source>An outage has begun. Three users have copies, not all of the same age.</source>
        <translation>Une panne a commencé. Trois utilisateurs ont une copie, et elles n’ont pas toutes le même âge.</translation>
    </message>
    <message>
        <source>If the outage lasts, which copies run out first?</source>
        <translation>Si la panne dure, quelles copies lâchent les premières&#x202f;?</translation>
    </message>
    <message>
        <source>Those of user:1 and user:2, which are the oldest</source>
        <translation>Celles de user:1 et de user:2, les plus vieilles</translation>
    </message>
    <message>
        <source>That of user:3, which was stored last</source>
        <translation>Celle de user:3, stockée la dernière</translation>
    </message>
    <message>
        <source>The runway tells when. Two copies have run out by now, and one has nine seconds left.</source>
        <translation>L’autonomie dit quand. Deux copies ont déjà lâché, et il reste neuf secondes à la troisième.</translation>
    </message>
    <message>
        <source>The other question</source>
        <translation>L’autre question</translation>
    </message>
    <message>
        <source>If that does harm, the TTL must be shorter, and callers must live with errors. You choose.</source>
        <translation>Si cela fait du tort, il faut un TTL plus court, et accepter des erreurs. À vous de choisir.</translation>
    </message>
    <message>
        <source>Breaker inside</source>
        <translation>Disjoncteur dans l’appel</translation>
    </message>
    <message>
        <source>A circuit breaker inside the call spares a service that is down. To the cache an open breaker is one more failure, and the stored value is served at once.</source>
        <translation>Un disjoncteur dans l’appel épargne un service en panne. Ouvert, il est pour le cache un échec de plus&#xa0;: la valeur stockée est servie aussitôt.</translation>
    </message>
    <message>
        <source>The breaker is closed: attempts go through. Three failures in a row will open it.</source>
        <translation>Le disjoncteur est fermé&#xa0;: les tentatives passent. Trois échecs à la suite vont l’ouvrir.</translation>
    </message>
    <message>
        <source>Three failures, and the breaker is open. The callers got the stored value each time.</source>
        <translation>Trois échecs, et le disjoncteur est ouvert. À chaque fois, l’appelant a reçu la valeur stockée.</translation>
    </message>
    <message>
        <source>What happens to the next call?</source>
        <translation>Que devient l’appel suivant&#x202f;?</translation>
    </message>
    <message>
        <source>It asks the service, and fails</source>
        <translation>Il interroge le service, et il échoue</translation>
    </message>
    <message>
        <source>It never reaches the service, and gets the stored value at once</source>
        <translation>Il n’atteint pas le service, et reçoit aussitôt la valeur stockée</translation>
    </message>
    <message>
        <source>It gets an error, since the breaker is open</source>
        <translation>Il reçoit une erreur, puisque le disjoncteur est ouvert</translation>
    </message>
    <message>
        <source>No waiting, and no request. Only user:2, with nothing stored, gets the error.</source>
        <translation>Ni attente, ni requête. Seul l’appel de user:2, pour qui rien n’est stocké, reçoit l’erreur.</translation>
    </message>
    <message>
        <source>After five seconds the breaker lets one attempt through, to see.</source>
        <translation>Au bout de cinq secondes, le disjoncteur laisse passer une tentative, pour voir.</translation>
    </message>
    <message>
        <source>The probe failed. The breaker is open for another five seconds.</source>
        <translation>La sonde a échoué. Le disjoncteur reste ouvert cinq secondes de plus.</translation>
    </message>
    <message>
        <source>The service is back, but the breaker does not know yet. The value is still stale.</source>
        <translation>Le service est revenu, mais le disjoncteur ne le sait pas encore. La valeur servie est toujours périmée.</translation>
    </message>
    <message>
        <source>The next probe succeeds, the breaker closes, and the value is fresh.</source>
        <translation>La sonde suivante réussit, le disjoncteur se ferme, et la valeur est fraîche.</translation>
    </message>
    <message>
        <source>Cold key</source>
        <translation>Clé froide</translation>
    </message>
    <message>
        <source>The cache can only serve what was once called with success. A key that is called for the first time during an outage has no fallback.</source>
        <translation>Le cache ne peut servir que ce qu’un appel a déjà obtenu. Une clé appelée pour la première fois pendant une panne n’a pas de secours.</translation>
    </message>
    <message>
        <source>user:1 was called before the outage, user:2 was not.</source>
        <translation>user:1 a été appelée avant la panne, pas user:2.</translation>
    </message>
    <message>
        <source>The service goes down, and both are called. Who gets a value?</source>
        <translation>Le service tombe en panne, et les deux clés sont appelées. Qui reçoit une valeur&#x202f;?</translation>
    </message>
    <message>
        <source>Only the caller of user:1</source>
        <translation>Seulement l’appelant de user:1</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Aucun des deux</translation>
    </message>
    <message>
        <source>user:1 was warm, user:2 is cold. A fallback needs one success first.</source>
        <translation>user:1 était chaude, user:2 est froide. Pour avoir un secours, il faut d’abord un succès.</translation>
    </message>
    <message>
        <source>Calling again does not help: failures are not stored.</source>
        <translation>Rappeler n’y change rien&#xa0;: les échecs ne sont pas stockés.</translation>
    </message>
    <message>
        <source>The service is back, and one call makes the key warm.</source>
        <translation>Le service est revenu, et un seul appel réchauffe la clé.</translation>
    </message>
    <message>
        <source>In the next outage user:2 has a fallback too.</source>
        <translation>À la panne suivante, user:2 a un secours, elle aussi.</translation>
    </message>
    <message>
        <source>Expired fallback</source>
        <translation>Secours expiré</translation>
    </message>
    <message>
        <source>A stored value may stand in for a failed call as long as its age is within the TTL, to the very end of it, and not a moment longer.</source>
        <translation>Une valeur stockée peut remplacer un appel en échec tant que son âge ne dépasse pas le TTL&#xa0;: jusqu’au bout, et pas un instant de plus.</translation>
    </message>
    <message>
        <source>The TTL is ten seconds. It says how old a value may be that stands in for an error.</source>
        <translation>Le TTL est de dix secondes. Il dit quel âge peut avoir une valeur qui remplace une erreur.</translation>
    </message>
    <message>
        <source>The service goes down at once, and stays down.</source>
        <translation>Le service tombe aussitôt en panne, et il y reste.</translation>
    </message>
    <message>
        <source>The next answer comes when the value is exactly ten seconds old. Is it served?</source>
        <translation>La prochaine réponse vient quand la valeur a exactement dix secondes. Est-elle servie&#x202f;?</translation>
    </message>
    <message>
        <source>Yes: an age equal to the TTL is still good</source>
        <translation>Oui&#xa0;: un âge égal au TTL convient encore</translation>
    </message>
    <message>
        <source>No: it must be younger than the TTL</source>
        <translation>Non&#xa0;: elle doit être plus jeune que le TTL</translation>
    </message>
    <message>
        <source>The entry is still in the table, but it is no fallback any more.</source>
        <translation>L’entrée est encore dans le tableau, mais elle ne sert plus de secours.</translation>
    </message>
    <message>
        <source>One good call, and the key has a fallback again.</source>
        <translation>Un appel réussi, et la clé a de nouveau un secours.</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>Alternance</translation>
    </message>
    <message>
        <source>A service that comes and goes, under traffic. Each good spell renews the fallback, so that the bad ones are hardly seen.</source>
        <translation>Un service qui va et vient, sous le trafic. Chaque bon moment renouvelle le secours, si bien que les mauvais se voient à peine.</translation>
    </message>
    <message>
        <source>The service is up for five seconds, then down for three, again and again.</source>
        <translation>Le service marche pendant cinq secondes, puis il est en panne pendant trois, et ainsi de suite.</translation>
    </message>
    <message>
        <source>Each mark is a call. The service is down now, and its callers get stored values.</source>
        <translation>Chaque marque est un appel. Le service est en panne, et ses appelants reçoivent des valeurs stockées.</translation>
    </message>
    <message>
        <source>The TTL is ten seconds, the outages last three. Why does no error come through?</source>
        <translation>Le TTL est de dix secondes, les pannes en durent trois. Pourquoi aucune erreur ne passe-t-elle&#x202f;?</translation>
    </message>
    <message>
        <source>Each good spell stores new values, in time for the next bad one</source>
        <translation>Chaque bon moment stocke de nouvelles valeurs, à temps pour le mauvais moment suivant</translation>
    </message>
    <message>
        <source>The cache waits for the service to come back</source>
        <translation>Le cache attend que le service revienne</translation>
    </message>
    <message>
        <source>Invalidate while in flight</source>
        <translation>Invalider pendant un appel</translation>
    </message>
    <message>
        <source>A key is forgotten while a call for it is under way. The call&apos;s caller gets its value, but the call does not bring the key back.</source>
        <translation>Une clé est oubliée alors qu’un appel est en cours pour elle. L’appelant reçoit sa valeur, mais cet appel ne fait pas revenir la clé.</translation>
    </message>
    <message>
        <source>user:1 has a value, and so a fallback.</source>
        <translation>user:1 a une valeur, et donc un secours.</translation>
    </message>
    <message>
        <source>A slow call for it is under way. It began before what comes next.</source>
        <translation>Un appel lent est en cours pour cette clé. Il a commencé avant ce qui va suivre.</translation>
    </message>
    <message>
        <source>Somebody invalidates the key: what was stored must not be used again.</source>
        <translation>Quelqu’un invalide la clé&#xa0;: ce qui était stocké ne doit plus servir.</translation>
    </message>
    <message>
        <source>Yes, it is fresh</source>
        <translation>Oui, elle est fraîche</translation>
    </message>
    <message>
        <source>No, the call began before the key was forgotten</source>
        <translation>Non, l’appel a commencé avant l’oubli de la clé</translation>
    </message>
    <message>
        <source>The caller got the value. The cache did not keep it, since it may be what was to be forgotten.</source>
        <translation>L’appelant a reçu la valeur. Le cache ne l’a pas gardée&#xa0;: c’est peut-être elle qu’il fallait oublier.</translation>
    </message>
    <message>
        <source>In an outage the key is cold now.</source>
        <translation>Si une panne survient, la clé est maintenant froide.</translation>
    </message>
    <message>
        <source>A call that begins after the invalidation stores as ever.</source>
        <translation>Un appel qui commence après l’invalidation stocke sa valeur comme d’habitude.</translation>
    </message>
    <message>
        <source>Late success does not overwrite</source>
        <translation>Un succès tardif n’écrase rien</translation>
    </message>
    <message>
        <source>A first call begins. The service is slow: it will answer in five seconds.</source>
        <translation>Un premier appel commence. Le service est lent&#xa0;: il répondra dans cinq secondes.</translation>
    </message>
    <message>
        <source>The second call has stored its value. The first one is still under way.</source>
        <translation>Le deuxième appel a stocké sa valeur. Le premier est encore en cours.</translation>
    </message>
    <message>
        <source>The first call is about to succeed, too. What becomes of its value?</source>
        <translation>Le premier appel va réussir, lui aussi. Que devient sa valeur&#x202f;?</translation>
    </message>
    <message>
        <source>It replaces the stored one, since it came last</source>
        <translation>Elle remplace celle qui est stockée, puisqu’elle arrive en dernier</translation>
    </message>
    <message>
        <source>Its caller gets it, but it is not stored</source>
        <translation>Son appelant la reçoit, mais elle n’est pas stockée</translation>
    </message>
    <message>
        <source>The call that began later counts as the newer one. The stored value stays.</source>
        <translation>L’appel parti plus tard compte comme le plus récent. La valeur stockée reste.</translation>
    </message>
    <message>
        <source>Once more, but now the slow call will fail.</source>
        <translation>On recommence, mais cette fois l’appel lent va échouer.</translation>
    </message>
    <message>
        <source>It got the value that was stored while it ran: the fallback is looked up after the failure.</source>
        <translation>Il a reçu la valeur stockée pendant qu’il était en cours&#xa0;: le secours est cherché après l’échec.</translation>
    </message>
    <message>
        <source>Outage and recovery</source>
        <translation>Panne et reprise</translation>
    </message>
    <message>
        <source>A service fails for twenty seconds. Its callers notice nothing, and when it is back the values are renewed by the calls alone.</source>
        <translation>Un service est en panne vingt secondes. Ses appelants ne remarquent rien, et à son retour les appels suffisent à renouveler les valeurs.</translation>
    </message>
    <message>
        <source>Three users are called while all is well.</source>
        <translation>Trois utilisateurs sont appelés quand tout va bien.</translation>
    </message>
    <message>
        <source>The service goes down.</source>
        <translation>Le service tombe en panne.</translation>
    </message>
    <message>
        <source>Every call fails now, and every caller gets a value. It is ten seconds old.</source>
        <translation>Chaque appel échoue maintenant, et chaque appelant reçoit une valeur. Elle a dix secondes.</translation>
    </message>
    <message>
        <source>The values were served a moment ago. How old are they in the next answer?</source>
        <translation>Les valeurs viennent d’être servies. Quel âge auront-elles dans la prochaine réponse&#x202f;?</translation>
    </message>
    <message>
        <source>Twenty seconds: only a success renews it</source>
        <translation>Vingt secondes&#xa0;: seul un succès la renouvelle</translation>
    </message>
    <message>
        <source>Twenty seconds. Serving a stale value never makes it younger.</source>
        <translation>Vingt secondes. Servir une valeur périmée ne la rajeunit jamais.</translation>
    </message>
    <message>
        <source>The service is back. The cache does nothing by itself.</source>
        <translation>Le service est revenu. De lui-même, le cache ne fait rien.</translation>
    </message>
    <message>
        <source>The first call of each key renews it. Nobody had to clean up.</source>
        <translation>Le premier appel de chaque clé la renouvelle. Personne n’a eu à faire le ménage.</translation>
    </message>
    <message>
        <source>Retry inside</source>
        <translation>Réessais dans l’appel</translation>
    </message>
    <message>
        <source>Retries belong inside the call. They cure short failures, and the cache covers the rest: it sees one failure, however many attempts it took.</source>
        <translation>Les réessais se placent dans l’appel. Ils rattrapent les échecs brefs, et le cache couvre le reste&#xa0;: il voit un échec, quel que soit le nombre de tentatives.</translation>
    </message>
    <message>
        <source>The policy tries up to four times. The first two requests will fail.</source>
        <translation>La politique fait jusqu’à quatre tentatives. Les deux premières requêtes vont échouer.</translation>
    </message>
    <message>
        <source>Two failed attempts, then a good one. The cache saw a single success.</source>
        <translation>Deux tentatives en échec, puis une bonne. Le cache n’a vu qu’un succès.</translation>
    </message>
    <message>
        <source>Now the service is down for good. What does the caller of user:1 get?</source>
        <translation>Maintenant le service est en panne pour de bon. Que reçoit l’appelant de user:1&#x202f;?</translation>
    </message>
    <message>
        <source>The stored value, after four attempts</source>
        <translation>La valeur stockée, après quatre tentatives</translation>
    </message>
    <message>
        <source>The stored value, at once</source>
        <translation>La valeur stockée, aussitôt</translation>
    </message>
    <message>
        <source>Four attempts failed. Only then did the cache step in, with one stale value.</source>
        <translation>Quatre tentatives ont échoué. Alors seulement, le cache est intervenu, avec une seule valeur périmée.</translation>
    </message>
    <message>
        <source>With nothing stored, the last error goes to the caller, as it was.</source>
        <translation>Quand rien n’est stocké, la dernière erreur va à l’appelant, telle quelle.</translation>
    </message>
    <message>
        <source>Three calls</source>
        <translation>Trois appels</translation>
    </message>
    <message>
        <source>One answer is kept, one failure is covered, and one is not. This is all that a stale-on-error cache does.</source>
        <translation>Une réponse est gardée, un échec est couvert, un autre non. C’est tout ce que fait un cache stale-on-error («&#xa0;périmée en cas d’erreur&#xa0;»).</translation>
    </message>
    <message>
        <source>There are two keys, and nothing is stored for either.</source>
        <translation>Il y a deux clés, et rien n’est stocké ni pour l’une ni pour l’autre.</translation>
    </message>
    <message>
        <source>We call user:1. The service behind the cache is healthy.</source>
        <translation>Nous appelons user:1. Le service derrière le cache va bien.</translation>
    </message>
    <message>
        <source>The caller got a fresh value. The cache kept a copy of it.</source>
        <translation>L’appelant a reçu une valeur fraîche. Le cache en a gardé une copie.</translation>
    </message>
    <message>
        <source>Now the service fails. What does the next caller of user:1 get?</source>
        <translation>Maintenant le service est en panne. Que reçoit le prochain appelant de user:1&#x202f;?</translation>
    </message>
    <message>
        <source>The value from before</source>
        <translation>La valeur d’avant</translation>
    </message>
    <message>
        <source>Nothing: it waits until the service is back</source>
        <translation>Rien&#xa0;: il attend que le service revienne</translation>
    </message>
    <message>
        <source>The call failed, and the caller got the stored value. It is five seconds old.</source>
        <translation>L’appel a échoué, et l’appelant a reçu la valeur stockée. Elle a cinq secondes.</translation>
    </message>
    <message>
        <source>We call user:2, which was never called before. What does its caller get?</source>
        <translation>Nous appelons user:2 pour la première fois. Que reçoit son appelant&#x202f;?</translation>
    </message>
    <message>
        <source>The value of user:1</source>
        <translation>La valeur de user:1</translation>
    </message>
    <message>
        <source>Nothing was stored for user:2, so the caller got the error as it was.</source>
        <translation>Rien n’était stocké pour user:2&#xa0;: l’appelant a donc reçu l’erreur, telle quelle.</translation>
    </message>
    <message>
        <source>TTL too short</source>
        <translation>Un TTL trop court</translation>
    </message>
    <message>
        <source>An outage that lasts longer than the TTL comes through to the callers. The same outage under a longer TTL does not.</source>
        <translation>Une panne plus longue que le TTL atteint les appelants. La même panne, avec un TTL plus long, ne les atteint pas.</translation>
    </message>
    <message>
        <source>One key is called each second. The TTL is five seconds.</source>
        <translation>Une clé est appelée chaque seconde. Le TTL est de cinq secondes.</translation>
    </message>
    <message>
        <source>All is well so far. In a moment the service will be down for twenty seconds.</source>
        <translation>Jusqu’ici tout va bien. Dans un instant, le service sera en panne pour vingt secondes.</translation>
    </message>
    <message>
        <source>The outage has just begun. The stored value stands in.</source>
        <translation>La panne vient de commencer. La valeur stockée prend le relais.</translation>
    </message>
    <message>
        <source>The stored value, to the end</source>
        <translation>La valeur stockée, jusqu’à la fin</translation>
    </message>
    <message>
        <source>Errors, as soon as the value is older than five seconds</source>
        <translation>Des erreurs, dès que la valeur a plus de cinq secondes</translation>
    </message>
    <message>
        <source>Fifteen callers got an error. The value was there, but it was too old to be served.</source>
        <translation>Quinze appelants ont reçu une erreur. La valeur était là, mais trop vieille pour être servie.</translation>
    </message>
    <message>
        <source>What would another TTL have done? Drag it, and read the errors it would have saved.</source>
        <translation>Qu’aurait fait un autre TTL&#x202f;? Faites-le glisser, et lisez les erreurs qu’il aurait évitées.</translation>
    </message>
    <message>
        <source>Now the TTL is twenty-five seconds, and the same outage comes again.</source>
        <translation>Maintenant le TTL est de vingt-cinq secondes, et la même panne revient.</translation>
    </message>
    <message>
        <source>Not one error more. The TTL should be longer than the outages you expect.</source>
        <translation>Pas une erreur de plus. Le TTL devrait dépasser la durée des pannes que vous attendez.</translation>
    </message>
    <message>
        <source>As few errors, and fewer values that are out of date</source>
        <translation>Aussi peu d’erreurs, et moins de valeurs obsolètes</translation>
    </message>
    <message>
        <source>First: how long do outages last? Here three of them come.</source>
        <translation>D’abord&#xa0;: combien de temps durent les pannes&#x202f;? En voici trois.</translation>
    </message>
    <message>
        <source>The outages last five, twenty-five and eight seconds. The TTL is ten. Which loses most calls?</source>
        <translation>Les pannes durent cinq, vingt-cinq et huit secondes. Le TTL est de dix. Laquelle fait perdre le plus d’appels&#x202f;?</translation>
    </message>
    <message>
        <source>All three alike</source>
        <translation>Toutes les trois autant</translation>
    </message>
    <message>
        <source>None of them loses any</source>
        <translation>Aucune n’en fait perdre</translation>
    </message>
    <message>
        <source>The table lists each outage, how long it lasted, and the calls it lost.</source>
        <translation>Le tableau montre chaque panne, sa durée, et les appels qu’elle a fait perdre.</translation>
    </message>
    <message>
        <source>The short ones lost 2 calls and none. In the long one the copies became too old: 66 were lost.</source>
        <translation>Les courtes ont fait perdre 2 appels et aucun. Pendant la longue, les copies sont devenues trop vieilles&#xa0;: 66 ont été perdus.</translation>
    </message>
    <message>
        <source>The same outages under a TTL of thirty seconds: no errors, but 42 values out of date.</source>
        <translation>Les mêmes pannes avec un TTL de trente secondes&#xa0;: aucune erreur, mais 42 valeurs qui n’étaient plus vraies.</translation>
    </message>
    <message>
        <source>Five seconds old: half of the time is used up.</source>
        <translation>Elle a cinq secondes&#xa0;: la moitié du temps est passée.</translation>
    </message>
    <message>
        <source>The first caller got the value. At 10.001 seconds it was too old, and the error came through.</source>
        <translation>Le premier appelant a eu la valeur. À 10,001 secondes, elle était trop vieille, et l’erreur est passée.</translation>
    </message>
    <message>
        <source>A while later: four outages, and not one caller has seen an error.</source>
        <translation>Un peu plus tard&#xa0;: quatre pannes, et pas un appelant n’a vu d’erreur.</translation>
    </message>
    <message>
        <source>Of 600 calls 210 were covered. Without the cache, their callers would have got an error.</source>
        <translation>Sur 600 appels, 210 ont été couverts. Sans le cache, leurs appelants auraient reçu une erreur.</translation>
    </message>
    <message>
        <source>The slow call is about to end, with a good value. Is that value stored?</source>
        <translation>L’appel lent va finir, avec une bonne valeur. Cette valeur est-elle stockée&#x202f;?</translation>
    </message>
    <message>
        <source>A moment later a second call begins, and the service is quick again.</source>
        <translation>Un instant plus tard, un deuxième appel commence, et le service est redevenu rapide.</translation>
    </message>
    <message>
        <source>Ten seconds: serving a value renews it</source>
        <translation>Dix secondes&#xa0;: servir une valeur la renouvelle</translation>
    </message>
    <message>
        <source>An error, after four attempts</source>
        <translation>Une erreur, après quatre tentatives</translation>
    </message>
    <message>
        <source>The outage lasts twenty seconds in all. What do the callers get?</source>
        <translation>La panne dure vingt secondes en tout. Que reçoivent les appelants&#x202f;?</translation>
    </message>
    <message>
        <source>At twenty-five seconds none is left.</source>
        <translation>À vingt-cinq secondes, il n’en reste aucune.</translation>
    </message>
    <message>
        <source>Calls for the same key overlap. The one that began first ends last, with the older answer. It must not replace the newer value.</source>
        <translation>Des appels de la même clé se chevauchent. Le premier finit le dernier, avec la réponse la plus ancienne. Elle ne doit pas écraser la plus récente.</translation>
    </message>
    <message>
        <source>The price is time: the caller waited for all four attempts.</source>
        <translation>Le prix, c’est le temps&#xa0;: l’appelant a attendu les quatre tentatives.</translation>
    </message>
    <message>
        <source>To choose a TTL, ask how long outages last, and how old a value may be before it does harm.</source>
        <translation>Pour choisir un TTL, demandez-vous combien de temps durent les pannes, et quel âge peut avoir une valeur avant de faire du tort.</translation>
    </message>
</context>
<context>
    <name>ScenarioProblem</name>
    <message>
        <source>The text is empty. It begins with &quot;title&quot; and what it is called.</source>
        <translation>Le texte est vide. Il commence par &quot;title&quot;, suivi du titre.</translation>
    </message>
    <message>
        <source>There is nothing but comments and empty lines. A scenario begins with &quot;title&quot; and what it is called.</source>
        <translation>Il n’y a que des commentaires et des lignes vides. Un scénario commence par &quot;title&quot;, suivi du titre.</translation>
    </message>
    <message>
        <source>The text is too large. At most %1 MiB are accepted.</source>
        <translation>Le texte est trop grand. Au plus %1&#xa0;Mio sont acceptés.</translation>
    </message>
    <message>
        <source>This is more than one scenario can hold. Divide it into several.</source>
        <translation>C’est plus qu’un scénario ne peut contenir. Partagez-le en plusieurs.</translation>
    </message>
    <message>
        <source>The text is written in %1. Save it as UTF-8.</source>
        <translation>Le texte est écrit en %1. Enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>The byte %1 is no UTF-8 here. Save the text as UTF-8.</source>
        <translation>L’octet %1 n’est pas de l’UTF-8 ici. Enregistrez le texte en UTF-8.</translation>
    </message>
    <message>
        <source>This is no text: a byte of zero was found. UTF-8 text is accepted.</source>
        <translation>Ce n’est pas un texte&#xa0;: il contient un octet nul. Un texte en UTF-8 est accepté.</translation>
    </message>
    <message>
        <source>A carriage return stands alone here. Lines end with LF or with CRLF.</source>
        <translation>Un retour chariot est seul ici. Les lignes finissent par LF ou par CRLF.</translation>
    </message>
    <message>
        <source>A control character was found. Within quotation marks it is written %1.</source>
        <translation>Un caractère de contrôle a été trouvé. Entre guillemets, il s’écrit %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no statement. Statements are %2.</source>
        <translation>&quot;%1&quot; n’est pas une instruction. Les instructions sont %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no statement. Did you mean &quot;%2&quot;? Statements are %3.</source>
        <translation>&quot;%1&quot; n’est pas une instruction. Vouliez-vous dire &quot;%2&quot;&#x202f;? Les instructions sont %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not accepted here. Accepted: %2.</source>
        <translation>&quot;%1&quot; n’est pas accepté ici. Accepté&#xa0;: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not accepted here. Did you mean &quot;%2&quot;? Accepted: %3.</source>
        <translation>&quot;%1&quot; n’est pas accepté ici. Vouliez-vous dire &quot;%2&quot;&#x202f;? Accepté&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Something is missing behind &quot;%1&quot;. Accepted: %2.</source>
        <translation>Il manque quelque chose après &quot;%1&quot;. Accepté&#xa0;: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much. The statement &quot;%2&quot; ends before it.</source>
        <translation>&quot;%1&quot; est de trop. L’instruction &quot;%2&quot; finit avant.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice in this statement. Once is accepted.</source>
        <translation>&quot;%1&quot; figure deux fois dans cette instruction. Une seule fois est acceptée.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; stand in the same statement. One of them is accepted.</source>
        <translation>&quot;%1&quot; et &quot;%2&quot; figurent dans la même instruction. Un seul des deux est accepté.</translation>
    </message>
    <message>
        <source>&quot;preset&quot; sets everything anew. It stands before the other words.</source>
        <translation>&quot;preset&quot; règle tout à neuf. Il se place avant les autres mots.</translation>
    </message>
    <message>
        <source>The quotation mark is not closed. A second one is accepted before the end of the line.</source>
        <translation>Le guillemet n’est pas fermé. Un second est accepté avant la fin de la ligne.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known. Within quotation marks \&quot;, \\, \n, \t and \x1f (a byte) are accepted behind a backslash.</source>
        <translation>&quot;%1&quot; est inconnu. Entre guillemets, \&quot;, \\, \n, \t et \x1f (un octet) sont acceptés après une barre oblique inverse.</translation>
    </message>
    <message>
        <source>A quotation mark stands within a word. Such a word stands in quotation marks as a whole, and the mark within is written \&quot;.</source>
        <translation>Un guillemet se trouve dans un mot. Un tel mot se place tout entier entre guillemets, et le guillemet du milieu s’écrit \&quot;.</translation>
    </message>
    <message>
        <source>A blank is missing behind the quotation mark.</source>
        <translation>Il manque une espace après le guillemet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; begins with #. A comment stands on a line of its own, and a word that begins so stands in quotation marks.</source>
        <translation>&quot;%1&quot; commence par #. Un commentaire se place sur sa propre ligne, et un mot qui commence ainsi, entre guillemets.</translation>
    </message>
    <message>
        <source>A no-break space stands here. Plain blanks are accepted; within quotation marks any.</source>
        <translation>Une espace insécable se trouve ici. Les espaces ordinaires sont acceptées&#x202f;; entre guillemets, toutes.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here. The straight quotation mark &quot; is accepted.</source>
        <translation>&quot;%1&quot; se trouve ici. Le guillemet droit &quot; est accepté.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here. What should come out is written behind -&gt; with blanks around it; as a key, it stands in quotation marks.</source>
        <translation>&quot;%1&quot; se trouve ici. Le résultat attendu s’écrit après -&gt;, entouré d’espaces&#x202f;; comme clé, il se place entre guillemets.</translation>
    </message>
    <message>
        <source>A span is missing behind &quot;%1&quot;, such as 40ms, 5s, 1.5m or 2h.</source>
        <translation>Il manque une durée après &quot;%1&quot;, comme 40ms, 5s, 1.5m ou 2h.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no span. A number with a unit is accepted, such as 40ms, 5s, 1.5m or 2h.</source>
        <translation>&quot;%1&quot; n’est pas une durée. Un nombre avec une unité est accepté, comme 40ms, 5s, 1.5m ou 2h.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no unit. Accepted are ns, us, ms, s, m, h and d, as in %1s.</source>
        <translation>&quot;%1&quot; n’a pas d’unité. Sont acceptées ns, us, ms, s, m, h et d, comme dans %1s.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too long. Up to 292 years are accepted.</source>
        <translation>&quot;%1&quot; est trop long. Jusqu’à 292 ans sont acceptés.</translation>
    </message>
    <message>
        <source>A number is missing behind &quot;%1&quot;.</source>
        <translation>Il manque un nombre après &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number. Digits, with a decimal point or not, are accepted.</source>
        <translation>&quot;%1&quot; n’est pas un nombre. Des chiffres, avec ou sans point décimal, sont acceptés.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number. Digits alone are accepted.</source>
        <translation>&quot;%1&quot; n’est pas un nombre entier. Seuls des chiffres sont acceptés.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large. Up to %2 is accepted.</source>
        <translation>&quot;%1&quot; est trop grand. Jusqu’à %2 est accepté.</translation>
    </message>
    <message>
        <source>%1 is before %2, the time of what stands above. Times do not go back.</source>
        <translation>%1 vient avant %2, l’instant de ce qui précède. Le temps ne recule pas.</translation>
    </message>
    <message>
        <source>%1 happenings are fewer than the %2 that stand above. They do not become fewer.</source>
        <translation>%1 événements, c’est moins que les %2 déjà indiqués plus haut. Leur nombre ne diminue pas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; leads beyond all time. Times up to 292 years are accepted.</source>
        <translation>&quot;%1&quot; mène au-delà de tout temps. Des instants jusqu’à 292 ans sont acceptés.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not happen at a time. It is accepted without one.</source>
        <translation>&quot;%1&quot; ne se produit pas à un instant. Il est accepté sans instant.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands first. A scenario begins with &quot;title&quot; and what it is called.</source>
        <translation>&quot;%1&quot; est en premier. Un scénario commence par &quot;title&quot;, suivi du titre.</translation>
    </message>
    <message>
        <source>There is a title already. Another run begins with &quot;next&quot;.</source>
        <translation>Il y a déjà un titre. Une autre exécution commence par &quot;next&quot;.</translation>
    </message>
    <message>
        <source>A text is missing behind &quot;%1&quot;.</source>
        <translation>Il manque un texte après &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The text is too long. Up to %1 characters are accepted.</source>
        <translation>Le texte est trop long. Jusqu’à %1 caractères sont acceptés.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; comes too late. It is accepted at the beginning, before anything happens and before a time is written.</source>
        <translation>&quot;%1&quot; vient trop tard. Il est accepté au début, avant tout événement et avant toute indication de temps.</translation>
    </message>
    <message>
        <source>&quot;and&quot; joins a setting to the one in the line above. There is none.</source>
        <translation>&quot;and&quot; ajoute un réglage à celui de la ligne précédente. Il n’y en a pas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not accepted behind &quot;and&quot;. Accepted: %2.</source>
        <translation>&quot;%1&quot; n’est pas accepté après &quot;and&quot;. Accepté&#xa0;: %2.</translation>
    </message>
    <message>
        <source>A key is missing behind &quot;%1&quot;. Keys are accepted, or &quot;all&quot; for all that are known.</source>
        <translation>Il manque une clé après &quot;%1&quot;. Des clés sont acceptées, ou &quot;all&quot; pour toutes celles qui sont connues.</translation>
    </message>
    <message>
        <source>A key is missing behind &quot;%1&quot;.</source>
        <translation>Il manque une clé après &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;all&quot; stands with other keys. It is accepted alone; a key of that name stands in quotation marks.</source>
        <translation>&quot;all&quot; figure avec d’autres clés. Il est accepté seul&#x202f;; une clé de ce nom se place entre guillemets.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no outcome. -&gt; is accepted behind &quot;call&quot;.</source>
        <translation>&quot;%1&quot; n’a pas de résultat. -&gt; est accepté après &quot;call&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; answers no question. It is accepted below &quot;ask&quot;.</source>
        <translation>&quot;%1&quot; ne répond à aucune question. Il est accepté sous &quot;ask&quot;.</translation>
    </message>
    <message>
        <source>This question has too few or too many answers: %1. From 2 to %2 are accepted, each on a line below that begins with &quot;answer&quot; or &quot;right&quot;.</source>
        <translation>Cette question a trop peu ou trop de réponses&#xa0;: %1. De 2 à %2 sont acceptées, chacune sur une ligne en dessous qui commence par &quot;answer&quot; ou &quot;right&quot;.</translation>
    </message>
    <message>
        <source>This question has %1 right answers. Exactly one is accepted; its line begins with &quot;right&quot;, those of the others with &quot;answer&quot;.</source>
        <translation>Cette question a %1 bonnes réponses. Il en faut exactement une&#x202f;; sa ligne commence par &quot;right&quot;, celles des autres par &quot;answer&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in a list of keys. A key that is a number stands in quotation marks; a number alone is how many keys there are.</source>
        <translation>&quot;%1&quot; figure dans une liste de clés. Une clé qui est un nombre se place entre guillemets&#x202f;; un nombre seul dit combien il y a de clés.</translation>
    </message>
    <message>
        <source>%1: %2 is out of range. From %3 to %4 is accepted.</source>
        <translation>%1&#xa0;: %2 est hors limites. De %3 à %4 est accepté.</translation>
    </message>
    <message>
        <source>%1: %2 is out of range. %3 or more is accepted.</source>
        <translation>%1&#xa0;: %2 est hors limites. %3 ou plus est accepté.</translation>
    </message>
    <message>
        <source>%1: %2 is out of range. More than %3 is accepted.</source>
        <translation>%1&#xa0;: %2 est hors limites. Plus de %3 est accepté.</translation>
    </message>
    <message>
        <source>%1: %2 is out of range. More than %3, up to %4 is accepted.</source>
        <translation>%1&#xa0;: %2 est hors limites. Plus de %3, jusqu’à %4, est accepté.</translation>
    </message>
    <message>
        <source>%1: one of the two times is zero. Both above zero are accepted, or &quot;flapping off&quot;.</source>
        <translation>%1&#xa0;: l’une des deux durées est nulle. Deux durées non nulles sont acceptées, ou &quot;flapping off&quot;.</translation>
    </message>
    <message>
        <source>%1: a tail of %2 is not accepted while the latency is %3. The latency must be above zero, or &quot;tail off&quot;.</source>
        <translation>%1&#xa0;: une traîne de %2 n’est pas acceptée quand la latence est de %3. Il faut une latence non nulle, ou &quot;tail off&quot;.</translation>
    </message>
    <message>
        <source>%1: the list is empty. At least one is accepted.</source>
        <translation>%1&#xa0;: la liste est vide. Il en faut au moins une.</translation>
    </message>
    <message>
        <source>%1: number %2 of the keys is empty. A key has a name.</source>
        <translation>%1&#xa0;: la clé numéro %2 est vide. Une clé a un nom.</translation>
    </message>
    <message>
        <source>%1: the key &quot;%2&quot; stands twice in it. Once is accepted.</source>
        <translation>%1&#xa0;: la clé &quot;%2&quot; y figure deux fois. Une seule fois est acceptée.</translation>
    </message>
    <message>
        <source>%1: nothing is said of &quot;%2&quot;. &quot;fails 100 %&quot; or &quot;latency 2s&quot; is accepted behind it.</source>
        <translation>%1&#xa0;: rien n’est dit de &quot;%2&quot;. &quot;fails 100&#xa0;%&quot; ou &quot;latency 2s&quot; est accepté ensuite.</translation>
    </message>
    <message>
        <source>%1: %2 lasts no time. A length above zero is accepted.</source>
        <translation>%1&#xa0;: %2 ne dure rien. Une durée non nulle est acceptée.</translation>
    </message>
    <message>
        <source>%1: an outage begins before %2 does. They stand in the order of time.</source>
        <translation>%1&#xa0;: une panne commence avant %2. Elles se suivent dans l’ordre du temps.</translation>
    </message>
    <message>
        <source>%1: an outage begins before %2 is over. One at a time is accepted.</source>
        <translation>%1&#xa0;: une panne commence avant la fin de %2. Une seule à la fois est acceptée.</translation>
    </message>
    <message>
        <source>Nothing stands between two separators. Something like %1 is accepted.</source>
        <translation>Il n’y a rien entre deux séparateurs. Quelque chose comme %1 est accepté.</translation>
    </message>
    <message>
        <source>How long the outage lasts is missing. 10s+5s or 10s..15s is accepted.</source>
        <translation>Il manque la durée de la panne. 10s+5s ou 10s..15s est accepté.</translation>
    </message>
    <message>
        <source>The outage ends at &quot;%1&quot;, before it begins. A later end is accepted.</source>
        <translation>La panne finit à &quot;%1&quot;, avant son début. Une fin plus tardive est acceptée.</translation>
    </message>
    <message>
        <source>A key is missing before &quot;%1&quot;. Something like %2 is accepted.</source>
        <translation>Il manque une clé avant &quot;%1&quot;. Quelque chose comme %2 est accepté.</translation>
    </message>
    <message>
        <source>Nothing is said of the key. &quot;fails 100 %&quot; or &quot;latency 2s&quot; is accepted behind it.</source>
        <translation>Rien n’est dit de la clé. &quot;fails 100&#xa0;%&quot; ou &quot;latency 2s&quot; est accepté ensuite.</translation>
    </message>
    <message>
        <source>%1 keys stand here. Up to %2 are accepted in one statement.</source>
        <translation>%1 clés figurent ici. Jusqu’à %2 sont acceptées dans une instruction.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too short to be told from nothing. 0s, or 1ns or more, is accepted.</source>
        <translation>&quot;%1&quot; est trop court pour se distinguer de rien. 0s, ou 1ns ou plus, est accepté.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says what an answer comes to. It is accepted below &quot;answer&quot; or &quot;right&quot;.</source>
        <translation>&quot;%1&quot; dit à quoi revient une réponse. Sa place est sous &quot;answer&quot; ou &quot;right&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not accepted here. The word is written in small letters: &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; n’est pas accepté ici. Ce mot s’écrit en minuscules&#xa0;: &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a second time. A line has one, at its beginning.</source>
        <translation>&quot;%1&quot; est un deuxième temps. Une ligne en a un seul, au début.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a time. It stands at the beginning of a line. Accepted here: %2.</source>
        <translation>&quot;%1&quot; est un temps. Il se place au début d’une ligne. Accepté ici&#xa0;: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; begins a statement. It stands at the beginning of a line. Accepted here: %2.</source>
        <translation>&quot;%1&quot; commence une instruction. Il se place au début d’une ligne. Accepté ici&#xa0;: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; begins no line. It stands behind &quot;%2&quot;. Statements are %3.</source>
        <translation>&quot;%1&quot; ne commence aucune ligne. Il se place après &quot;%2&quot;. Les instructions sont %3.</translation>
    </message>
</context>
<context>
    <name>SessionFile</name>
    <message>
        <source>“%1” was found; an event begins with the nanoseconds since the event before it, a whole number from 0 on.</source>
        <translation>«&#xa0;%1&#xa0;» ne convient pas&#x202f;; un événement commence par les nanosecondes depuis le précédent, un nombre entier à partir de 0.</translation>
    </message>
    <message>
        <source>After “%1” more nanoseconds it would be later than can be told.</source>
        <translation>«&#xa0;%1&#xa0;» nanosecondes de plus mèneraient plus loin que ce qui peut s’exprimer.</translation>
    </message>
    <message>
        <source>“%1” was found; an event is one of: %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne convient pas&#x202f;; un événement est l’un de ceux-ci&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1” was found; behind the kind of an event come numbers, each behind its letter, in this order: k (key), c (call), d (detail), m (more), s (span), l (latency), t (text).</source>
        <translation>«&#xa0;%1&#xa0;» ne convient pas&#x202f;; après la sorte d’événement viennent des nombres, chacun après sa lettre, dans cet ordre&#xa0;: k (clé), c (appel), d (détail), m (complément), s (durée), l (latence), t (texte).</translation>
    </message>
    <message>
        <source>“%1” was found; behind the letter comes a whole number, no larger than that letter takes.</source>
        <translation>«&#xa0;%1&#xa0;» ne convient pas&#x202f;; après la lettre vient un nombre entier, pas plus grand que ce qu’elle permet.</translation>
    </message>
    <message>
        <source>%1 events were recorded, and now there are %2.</source>
        <translation>%1 événements étaient enregistrés, et il y en a maintenant %2.</translation>
    </message>
    <message>
        <source>%1 keys and %2 texts were recorded, and now there are %3 and %4.</source>
        <translation>%1 clés et %2 textes étaient enregistrés, et il y en a maintenant %3 et %4.</translation>
    </message>
    <message>
        <source>Key number %1 was recorded as %2, and now it is “%3”.</source>
        <translation>La clé numéro %1 était enregistrée comme %2, et c’est maintenant «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>Text number %1 was recorded as %2, and now it is “%3”.</source>
        <translation>Le texte numéro %1 était enregistré comme %2, et c’est maintenant «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>Event %1 was recorded as “%2”, and now it comes out as “%3”.</source>
        <translation>L’événement %1 était enregistré comme «&#xa0;%2&#xa0;», et il donne maintenant «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>The line is longer than %1 bytes, the most that is read.</source>
        <translation>La ligne a plus de %1 octets, le maximum qui est lu.</translation>
    </message>
    <message>
        <source>“%1” was found behind the line “end”, which is the last one.</source>
        <translation>«&#xa0;%1&#xa0;» se trouve après la ligne «&#xa0;end&#xa0;», qui est la dernière.</translation>
    </message>
    <message>
        <source>This is no session: it begins with “%1”, and a session begins with the line “%2”.</source>
        <translation>Ce n’est pas une session&#xa0;: le texte commence par «&#xa0;%1&#xa0;», et une session commence par la ligne «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” was found; a session begins with the line “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» ne convient pas&#x202f;; une session commence par la ligne «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The session was made by a newer version of this program: its format is %1, and this one reads up to %2. Open it with the newer version.</source>
        <translation>La session vient d’une version plus récente de ce programme&#xa0;: son format est %1, et celle-ci lit jusqu’à %2. Ouvrez-la avec la version plus récente.</translation>
    </message>
    <message>
        <source>“%1” was found; indented lines, which say what was done in a run, come only behind “run” and before “journal”.</source>
        <translation>«&#xa0;%1&#xa0;» ne convient pas&#x202f;; les lignes en retrait, qui disent ce qui a été fait dans une exécution, ne viennent qu’après «&#xa0;run&#xa0;» et avant «&#xa0;journal&#xa0;».</translation>
    </message>
    <message>
        <source>What was done in this run takes more than %1 bytes, the most that is read.</source>
        <translation>Ce qui a été fait dans cette exécution prend plus de %1 octets, le maximum qui est lu.</translation>
    </message>
    <message>
        <source>What was done in run %1 is missing: indented lines behind “run”.</source>
        <translation>Il manque ce qui a été fait dans l’exécution %1&#xa0;: des lignes en retrait après «&#xa0;run&#xa0;».</translation>
    </message>
    <message>
        <source>Run %1 is written in %2 parts; it must be one.</source>
        <translation>L’exécution %1 est écrite en %2 parties&#x202f;; il en faut une seule.</translation>
    </message>
    <message>
        <source>The file is empty. A session begins with the line “%1”.</source>
        <translation>Le fichier est vide. Une session commence par la ligne «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The file ends after line %1; it is cut off: a session ends with a line that begins with “end”. To open what is there, add the line “end”.</source>
        <translation>Le fichier s’arrête après la ligne %1&#x202f;; il est tronqué&#xa0;: une session finit par une ligne qui commence par «&#xa0;end&#xa0;». Pour ouvrir ce qui reste, ajoutez la ligne «&#xa0;end&#xa0;».</translation>
    </message>
    <message>
        <source>The session holds no run.</source>
        <translation>La session ne contient aucune exécution.</translation>
    </message>
    <message>
        <source>The file was edited since the program wrote it.</source>
        <translation>Le fichier a été modifié depuis que le programme l’a écrit.</translation>
    </message>
    <message>
        <source>“%1” was found; “%2” takes a whole number from %3 to %4.</source>
        <translation>«&#xa0;%1&#xa0;» ne convient pas&#x202f;; «&#xa0;%2&#xa0;» attend un nombre entier de %3 à %4.</translation>
    </message>
    <message>
        <source>“%1” was found; “%2” takes a text in quotation marks, in which \&quot;, \\, \n, \t and \x1f stand for what cannot be written.</source>
        <translation>«&#xa0;%1&#xa0;» ne convient pas&#x202f;; «&#xa0;%2&#xa0;» attend un texte entre guillemets, où \&quot;, \\, \n, \t et \x1f remplacent ce qui ne peut pas s’écrire.</translation>
    </message>
    <message>
        <source>“%1” was found where it cannot be; it comes behind the line “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas à sa place&#x202f;; il vient après la ligne «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” was found; a line begins with one of: %2; with a number (an event), or with a blank (what was done in a run).</source>
        <translation>«&#xa0;%1&#xa0;» ne convient pas&#x202f;; une ligne commence par l’un de ceux-ci&#xa0;: %2&#x202f;; par un nombre (un événement), ou par une espace (ce qui a été fait dans une exécution).</translation>
    </message>
    <message>
        <source>There are more than %1 runs, the most that are read.</source>
        <translation>Il y a plus de %1 exécutions, le maximum qui est lu.</translation>
    </message>
    <message>
        <source>Run %1 is there twice; each run has a number of its own.</source>
        <translation>L’exécution %1 y figure deux fois&#x202f;; chaque exécution a son propre numéro.</translation>
    </message>
    <message>
        <source>“%1” was found; events come only behind the line “journal N” of a run.</source>
        <translation>«&#xa0;%1&#xa0;» ne convient pas&#x202f;; des événements ne viennent qu’après la ligne «&#xa0;journal N&#xa0;» d’une exécution.</translation>
    </message>
    <message>
        <source>The event names key number %1, but only %2 are named before it.</source>
        <translation>L’événement nomme la clé numéro %1, mais seules %2 sont nommées avant lui.</translation>
    </message>
    <message>
        <source>The event names text number %1, but only %2 are there before it.</source>
        <translation>L’événement nomme le texte numéro %1, mais seuls %2 se trouvent avant lui.</translation>
    </message>
    <message>
        <source>“%1” was found; “view” takes a name of letters, digits, &apos;.&apos;, &apos;-&apos; and &apos;_&apos;, and a text in quotation marks.</source>
        <translation>«&#xa0;%1&#xa0;» ne convient pas&#x202f;; «&#xa0;view&#xa0;» attend un nom fait de lettres, de chiffres et des signes «&#xa0;.&#xa0;», «&#xa0;-&#xa0;» et «&#xa0;_&#xa0;», puis un texte entre guillemets.</translation>
    </message>
    <message>
        <source>More than %1 calls would be under way at once, the most that are made again.</source>
        <translation>Plus de %1 appels seraient en cours à la fois, le maximum qui peut être refait.</translation>
    </message>
    <message>
        <source>More than %1 keys would be known, the most that are made again.</source>
        <translation>Plus de %1 clés seraient connues, le maximum qui peut être refait.</translation>
    </message>
</context>
<context>
    <name>SettingText</name>
    <message>
        <source>TTL is %1</source>
        <translation>TTL&#xa0;: %1</translation>
    </message>
    <message>
        <source>latency is %1</source>
        <translation>latence&#xa0;: %1</translation>
    </message>
    <message>
        <source>no jitter</source>
        <translation>aucune gigue</translation>
    </message>
    <message>
        <source>jitter is ± %1</source>
        <translation>gigue&#xa0;: ±&#xa0;%1</translation>
    </message>
    <message>
        <source>latency has no tail</source>
        <translation>latence sans traîne</translation>
    </message>
    <message>
        <source>one answer in 100 takes longer than %1</source>
        <translation>une réponse sur 100 prend plus de %1</translation>
    </message>
    <message>
        <source>a slow failure takes %1</source>
        <translation>un échec lent prend %1</translation>
    </message>
    <message>
        <source>no flapping</source>
        <translation>pas d’alternance</translation>
    </message>
    <message>
        <source>flapping: up for %1</source>
        <translation>alternance&#xa0;: sain pendant %1</translation>
    </message>
    <message>
        <source>flapping: down for %1</source>
        <translation>alternance&#xa0;: en panne pendant %1</translation>
    </message>
    <message>
        <source>values stay true for ever</source>
        <translation>les valeurs restent vraies pour toujours</translation>
    </message>
    <message>
        <source>a value stays true for %1 on average</source>
        <translation>une valeur reste vraie %1 en moyenne</translation>
    </message>
    <message>
        <source>no bursts</source>
        <translation>aucune rafale</translation>
    </message>
    <message>
        <source>a burst every %1</source>
        <translation>une rafale toutes les %1</translation>
    </message>
    <message>
        <source>a burst lasts %1</source>
        <translation>une rafale dure %1</translation>
    </message>
    <message>
        <source>no timeout</source>
        <translation>aucun délai d’attente</translation>
    </message>
    <message>
        <source>each attempt times out after %1</source>
        <translation>chaque tentative est abandonnée après %1</translation>
    </message>
    <message>
        <source>the first wait before a retry is %1</source>
        <translation>la première attente avant un réessai est de %1</translation>
    </message>
    <message>
        <source>the longest wait before a retry is %1</source>
        <translation>la plus longue attente avant un réessai est de %1</translation>
    </message>
    <message>
        <source>the breaker stays open for %1</source>
        <translation>le disjoncteur reste ouvert %1</translation>
    </message>
    <message>
        <source>constant waits between attempts</source>
        <translation>attente constante entre les tentatives</translation>
    </message>
    <message>
        <source>exponential waits between attempts</source>
        <translation>attente exponentielle entre les tentatives</translation>
    </message>
    <message>
        <source>exponential waits with full jitter between attempts</source>
        <translation>attente exponentielle à gigue totale entre les tentatives</translation>
    </message>
    <message>
        <source>no request fails at first</source>
        <translation>aucune requête n’échoue d’abord</translation>
    </message>
    <message>
        <source>the first request fails</source>
        <translation>la première requête échoue</translation>
    </message>
    <message>
        <source>the first %1 requests fail</source>
        <translation>les %1 premières requêtes échouent</translation>
    </message>
    <message>
        <source>traffic stops</source>
        <translation>le trafic s’arrête</translation>
    </message>
    <message>
        <source>traffic starts</source>
        <translation>le trafic commence</translation>
    </message>
    <message>
        <source>calls come at random (Poisson)</source>
        <translation>les appels viennent au hasard (Poisson)</translation>
    </message>
    <message>
        <source>calls come at even intervals</source>
        <translation>les appels viennent à intervalles réguliers</translation>
    </message>
    <message>
        <source>traffic calls 1 key of an own list</source>
        <translation>le trafic appelle 1 clé d’une liste choisie</translation>
    </message>
    <message>
        <source>traffic calls %1 keys of an own list</source>
        <translation>le trafic appelle %1 clés d’une liste choisie</translation>
    </message>
    <message>
        <source>traffic calls 1 key</source>
        <translation>le trafic appelle 1 clé</translation>
    </message>
    <message>
        <source>traffic calls %1 keys</source>
        <translation>le trafic appelle %1 clés</translation>
    </message>
    <message>
        <source>no retries</source>
        <translation>aucun réessai</translation>
    </message>
    <message>
        <source>1 retry at most</source>
        <translation>1 réessai au plus</translation>
    </message>
    <message>
        <source>%1 retries at most</source>
        <translation>%1 réessais au plus</translation>
    </message>
    <message>
        <source>no circuit breaker</source>
        <translation>aucun disjoncteur</translation>
    </message>
    <message>
        <source>the breaker opens after 1 failure</source>
        <translation>le disjoncteur s’ouvre après 1 échec</translation>
    </message>
    <message>
        <source>the breaker opens after %1 failures in a row</source>
        <translation>le disjoncteur s’ouvre après %1 échecs à la suite</translation>
    </message>
    <message>
        <source>the breaker closes after 1 successful probe</source>
        <translation>le disjoncteur se ferme après 1 sonde réussie</translation>
    </message>
    <message>
        <source>the breaker closes after %1 successful probes</source>
        <translation>le disjoncteur se ferme après %1 sondes réussies</translation>
    </message>
    <message>
        <source>failure rate is %1 %</source>
        <translation>taux d’échec&#xa0;: %1&#xa0;%</translation>
    </message>
    <message>
        <source>traffic: %1 calls/s</source>
        <translation>trafic&#xa0;: %1 appels/s</translation>
    </message>
    <message>
        <source>all keys are called equally often</source>
        <translation>toutes les clés sont appelées aussi souvent</translation>
    </message>
    <message>
        <source>keys are called by Zipf’s law, exponent %1</source>
        <translation>les clés sont appelées selon la loi de Zipf, exposant %1</translation>
    </message>
    <message>
        <source>a burst multiplies the traffic by %1</source>
        <translation>une rafale multiplie le trafic par %1</translation>
    </message>
    <message>
        <source>failures read “%1”</source>
        <translation>les échecs disent «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>no scheduled outages</source>
        <translation>aucune panne prévue</translation>
    </message>
    <message>
        <source>scheduled outages: %1</source>
        <translation>pannes prévues&#xa0;: %1</translation>
    </message>
    <message>
        <source>no key behaves differently</source>
        <translation>aucune clé ne se comporte autrement</translation>
    </message>
    <message>
        <source>keys that behave differently: %1</source>
        <translation>clés qui se comportent autrement&#xa0;: %1</translation>
    </message>
    <message>
        <source>timeout: %1, not in force</source>
        <translation>délai d’attente&#xa0;: %1, pas en vigueur</translation>
    </message>
    <message>
        <source>the switch is set to healthy</source>
        <translation>l’interrupteur est mis sur sain</translation>
    </message>
    <message>
        <source>the switch is set to failing</source>
        <translation>l’interrupteur est mis sur en panne</translation>
    </message>
    <message>
        <source>number of keys: %1, not in force</source>
        <translation>nombre de clés&#xa0;: %1, pas en vigueur</translation>
    </message>
    <message>
        <source>retries: %1, not in force</source>
        <translation>réessais&#xa0;: %1, pas en vigueur</translation>
    </message>
    <message>
        <source>failures that open the breaker: %1, not in force</source>
        <translation>échecs qui ouvrent le disjoncteur&#xa0;: %1, pas en vigueur</translation>
    </message>
    <message>
        <source>each wait is %1 times the one before</source>
        <translation>chaque attente vaut %1 fois la précédente</translation>
    </message>
    <message>
        <source>exponent of Zipf’s law: %1, not in force</source>
        <translation>exposant de la loi de Zipf&#xa0;: %1, pas en vigueur</translation>
    </message>
    <message>
        <source>custom error text: “%1”, not in force</source>
        <translation>texte d’erreur choisi&#xa0;: «&#xa0;%1&#xa0;», pas en vigueur</translation>
    </message>
    <message>
        <source>no custom list of keys</source>
        <translation>pas de liste de clés choisies</translation>
    </message>
    <message>
        <source>custom list of keys: %1</source>
        <translation>liste de clés choisies&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>it has %1; at most %2 are read</source>
        <translation>il fait %1&#xa0;; %2 au plus sont lus</translation>
    </message>
    <message>
        <source>it holds a value of a kind that is never written there</source>
        <translation>il contient une valeur d’un type qui n’y est jamais écrit</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be used: %2. They were put aside as %3, and the window begins with the usual ones.</source>
        <translation>Les réglages de %1 sont inutilisables&#xa0;: %2. Ils ont été mis de côté sous %3, et la fenêtre commence avec ceux d’origine.</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be used: %2. The window begins with the usual ones, and none are kept.</source>
        <translation>Les réglages de %1 sont inutilisables&#xa0;: %2. La fenêtre commence avec ceux d’origine, et aucun n’est conservé.</translation>
    </message>
</context>
<context>
    <name>StatusTexts</name>
    <message>
        <source>Searching … %1 found so far</source>
        <translation>Recherche… trouvés jusqu’ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Showing the last %1 that match; an export has all</source>
        <translation>Les %1 derniers qui correspondent&#x202f;; un export les a tous</translation>
    </message>
    <message>
        <source>%1 of %2 events match</source>
        <translation>trouvés&#xa0;: %1 sur %2 événements</translation>
    </message>
    <message>
        <source>Showing the last %1 of %2 events; an export has all</source>
        <translation>Les %1 derniers événements sur %2&#x202f;; un export les a tous</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 événement</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 événements</translation>
    </message>
    <message>
        <source>Frozen at %1</source>
        <translation>Figé à %1</translation>
    </message>
    <message>
        <source>1 event since then</source>
        <translation>1 événement depuis</translation>
    </message>
    <message>
        <source>%1 events since then</source>
        <translation>%1 événements depuis</translation>
    </message>
    <message>
        <source>the oldest %1 were dropped</source>
        <translation>les %1 plus anciens ont été supprimés</translation>
    </message>
    <message>
        <source>downstream healthy (flapping)</source>
        <translation>aval sain (alternance)</translation>
    </message>
    <message>
        <source>downstream healthy</source>
        <translation>aval sain</translation>
    </message>
    <message>
        <source>downstream failing (flapping): %1</source>
        <translation>aval en panne (alternance)&#xa0;: %1</translation>
    </message>
    <message>
        <source>downstream failing (scheduled outage): %1</source>
        <translation>aval en panne (prévue)&#xa0;: %1</translation>
    </message>
    <message>
        <source>breaker half-open</source>
        <translation>disjoncteur semi-ouvert</translation>
    </message>
    <message>
        <source>breaker open, %1</source>
        <translation>disjoncteur ouvert, %1</translation>
    </message>
    <message>
        <source>traffic: %1 calls/s</source>
        <translation>trafic&#xa0;: %1 appels/s</translation>
    </message>
    <message>
        <source>downstream failing (by hand): %1</source>
        <translation>aval en panne (à la main)&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 % of calls</source>
        <translation>%1&#xa0;% des appels</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, “%2”</source>
        <translation>%1, «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1, reaches %2</source>
        <translation>%1, atteint %2</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… et %1 de plus</translation>
    </message>
    <message>
        <source>The end. This came out otherwise than expected:</source>
        <translation>Fin. Ceci n’est pas arrivé comme prévu&#xa0;:</translation>
    </message>
    <message>
        <source>The end. All came out as expected.</source>
        <translation>Fin. Tout est arrivé comme prévu.</translation>
    </message>
    <message>
        <source>The end.</source>
        <translation>Fin.</translation>
    </message>
    <message>
        <source>%1 of %2 as expected</source>
        <translation>%1 sur %2 comme prévu</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <translation>Partie %1 sur %2</translation>
    </message>
    <message>
        <source>The story is over, since another run is shown.</source>
        <translation>Le récit est fini, car une autre exécution est affichée.</translation>
    </message>
    <message>
        <source>Line %1: expected %2; came %3</source>
        <translation>Ligne %1&#xa0;: attendu %2&#x202f;; obtenu %3</translation>
    </message>
</context>
<context>
    <name>TimeTravel</name>
    <message>
        <source>Run %1</source>
        <translation>Exécution %1</translation>
    </message>
    <message>
        <source>Run %1, run %2 again with TTL %3</source>
        <translation>Exécution %1&#xa0;: exécution %2 refaite avec un TTL de %3</translation>
    </message>
    <message>
        <source>Run %1, from %2 of run %3</source>
        <translation>Exécution %1, depuis %2 de l’exécution %3</translation>
    </message>
    <message>
        <source>a time from %1 to %2, such as “1:04” or “31.2 s”</source>
        <translation>un temps de %1 à %2, comme «&#xa0;1:04&#xa0;» ou «&#xa0;31,2&#xa0;s&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline of the stale cache</source>
        <translation>Chronologie du cache de secours</translation>
    </message>
    <message>
        <source>Downstream</source>
        <translation>Aval</translation>
    </message>
    <message>
        <source>usable without limit</source>
        <translation>utilisable sans limite</translation>
    </message>
    <message>
        <source>usable, %1 left</source>
        <translation>utilisable encore %1</translation>
    </message>
    <message>
        <source>nothing stored</source>
        <translation>rien de stocké</translation>
    </message>
    <message numerus="yes">
        <source>%n refreshed</source>
        <translation>
            <numerusform>%n rafraîchie</numerusform>
            <numerusform>%n rafraîchies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stale served</source>
        <translation>
            <numerusform>%n périmée servie</numerusform>
            <numerusform>%n périmées servies</numerusform>
        </translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 erreur</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message>
        <source>no call ended</source>
        <translation>aucun appel terminé</translation>
    </message>
    <message>
        <source>%1: %2; %3</source>
        <translation>%1&#xa0;: %2&#x202f;; %3</translation>
    </message>
    <message numerus="yes">
        <source>; %n in flight</source>
        <translation>
            <numerusform>&#x202f;; %n en cours</numerusform>
            <numerusform>&#x202f;; %n en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>; last: %1</source>
        <translation>&#x202f;; dernier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Time cursor at %1, live</source>
        <translation>Curseur de temps à %1, en direct</translation>
    </message>
    <message>
        <source>Time cursor at %1, in the past</source>
        <translation>Curseur de temps à %1, dans le passé</translation>
    </message>
    <message>
        <source>attempt %1, %2</source>
        <translation>tentative %1, %2</translation>
    </message>
    <message>
        <source>attempt %1 failed after %2</source>
        <translation>la tentative %1 a échoué après %2</translation>
    </message>
    <message>
        <source>wait of %1 before the next attempt</source>
        <translation>attente de %1 avant la tentative suivante</translation>
    </message>
    <message>
        <source>the open circuit breaker let no attempt through</source>
        <translation>le disjoncteur ouvert n’a laissé passer aucune tentative</translation>
    </message>
    <message>
        <source>the circuit breaker opened</source>
        <translation>le disjoncteur s’est ouvert</translation>
    </message>
    <message>
        <source>the circuit breaker is half open: it lets a probe through</source>
        <translation>le disjoncteur est semi-ouvert&#xa0;: il laisse passer une sonde</translation>
    </message>
    <message>
        <source>the circuit breaker closed</source>
        <translation>le disjoncteur s’est fermé</translation>
    </message>
    <message>
        <source>As if the TTL were %1: %2</source>
        <translation>Comme si le TTL était de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>de %1 à %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Downstream failing on and off from %1 to %2; zoom in to tell apart</source>
        <translation>Aval en panne par intermittence de %1 à %2&#x202f;; zoomez pour distinguer</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1, %2 old</source>
        <translation>%1, âge %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Downstream %1 since %2, for %3</source>
        <translation>Aval %1 depuis %2, pendant %3</translation>
    </message>
    <message>
        <source>Downstream %1 from %2 to %3, for %4</source>
        <translation>Aval %1 de %2 à %3, pendant %4</translation>
    </message>
</context>
<context>
    <name>Unfolding</name>
    <message>
        <source>under way for %1</source>
        <translation>en cours depuis %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>answered in %1</source>
        <translation>réponse en %1</translation>
    </message>
    <message>
        <source>next in %1</source>
        <translation>suivante dans %1</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>attente %1</translation>
    </message>
    <message>
        <source>breaker closed</source>
        <translation>disjoncteur fermé</translation>
    </message>
    <message>
        <source>breaker opened for %1</source>
        <translation>disjoncteur ouvert pour %1</translation>
    </message>
    <message>
        <source>breaker half-open: a probe</source>
        <translation>disjoncteur semi-ouvert&#xa0;: une sonde</translation>
    </message>
    <message>
        <source>breaker half-open: no probe free</source>
        <translation>disjoncteur semi-ouvert&#xa0;: aucune sonde libre</translation>
    </message>
    <message>
        <source>breaker open: no attempt</source>
        <translation>disjoncteur ouvert&#xa0;: aucune tentative</translation>
    </message>
    <message>
        <source>breaker open: no further attempt</source>
        <translation>disjoncteur ouvert&#xa0;: pas d’autre tentative</translation>
    </message>
    <message>
        <source>open, %1</source>
        <translation>ouvert, %1</translation>
    </message>
    <message>
        <source>breaker %1</source>
        <translation>disjoncteur %1</translation>
    </message>
    <message>
        <source>attempt %1: %2</source>
        <translation>tentative %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>WindowLayout</name>
    <message>
        <source>shown or hidden</source>
        <translation>shown ou hidden</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>refreshed</source>
        <translation>rafraîchie</translation>
    </message>
    <message>
        <source>stale served</source>
        <translation>périmée servie</translation>
    </message>
    <message>
        <source>error propagated</source>
        <translation>erreur transmise</translation>
    </message>
    <message>
        <source>fresh, not stored</source>
        <translation>fraîche, non stockée</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>utilisable</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expirée</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absente</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>half-open</source>
        <translation>semi-ouvert</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>toujours</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>illimité</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0&#xa0;s</translation>
    </message>
</context>
<context>
    <name>ui::AnswerButton</name>
    <message>
        <source>Answer %1: %2</source>
        <translation>Réponse %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Choose this answer (%1)</source>
        <translation>Choisir cette réponse (%1)</translation>
    </message>
    <message>
        <source>right</source>
        <translation>juste</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>faux</translation>
    </message>
</context>
<context>
    <name>ui::BreachesModel</name>
    <message>
        <source>age</source>
        <translation>âge</translation>
    </message>
    <message>
        <source>share</source>
        <translation>part</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 en cours</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Broken from</source>
        <translation>Dépassée dès</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Pire</translation>
    </message>
</context>
<context>
    <name>ui::BudgetChart</name>
    <message>
        <source>When a limit on staleness was broken</source>
        <translation>Quand une limite de péremption a été dépassée</translation>
    </message>
    <message>
        <source>age ≤ %1</source>
        <translation>âge ≤&#xa0;%1</translation>
    </message>
    <message>
        <source>stale share ≤ %1</source>
        <translation>part périmée ≤&#xa0;%1</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>dépassée</translation>
    </message>
</context>
<context>
    <name>ui::BudgetPage</name>
    <message>
        <source>&amp;Age ≤</source>
        <translation>Â&amp;ge ≤</translation>
    </message>
    <message>
        <source>Limits the age of the oldest value served in the window</source>
        <translation>Limite l’âge de la plus vieille valeur servie dans la fenêtre</translation>
    </message>
    <message>
        <source>Limit the age</source>
        <translation>Limiter l’âge</translation>
    </message>
    <message>
        <source>&amp;Stale ≤</source>
        <translation>&amp;Périmées ≤</translation>
    </message>
    <message>
        <source>Limits how many of the calls in the window are served stale</source>
        <translation>Limite la part des appels de la fenêtre servis avec une valeur périmée</translation>
    </message>
    <message>
        <source>Limit the stale share</source>
        <translation>Limiter la part périmée</translation>
    </message>
    <message>
        <source>Broken when a value older than this is served: “10 s”</source>
        <translation>Dépassée si une valeur plus vieille est servie&#xa0;: «&#xa0;10&#xa0;s&#xa0;»</translation>
    </message>
    <message>
        <source>Broken when more than this is served stale: “20 %”</source>
        <translation>Dépassée si une plus grande part est servie périmée&#xa0;: «&#xa0;20&#xa0;%&#xa0;»</translation>
    </message>
    <message>
        <source>What is judged: the calls that ended in so long a time</source>
        <translation>Ce qui est jugé&#xa0;: les appels terminés pendant cette durée</translation>
    </message>
    <message>
        <source>&amp;in the last</source>
        <translation>&amp;sur</translation>
    </message>
    <message>
        <source>Limit broken</source>
        <translation>Limite dépassée</translation>
    </message>
    <message>
        <source>When the limits were broken</source>
        <translation>Quand les limites ont été dépassées</translation>
    </message>
    <message>
        <source>Click: select its time</source>
        <translation>Clic&#xa0;: sélectionner cette période</translation>
    </message>
    <message>
        <source>share</source>
        <translation>part</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 en cours</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>No call has ended yet: there is nothing to judge.</source>
        <translation>Aucun appel terminé&#xa0;: il n’y a rien à juger.</translation>
    </message>
    <message>
        <source>What the journal no longer keeps is not judged.</source>
        <translation>Ce que le journal ne garde plus n’est pas jugé.</translation>
    </message>
</context>
<context>
    <name>ui::CachePanel</name>
    <message>
        <source>Stale cache</source>
        <translation>Cache de secours</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>How long after it was stored a value may stand in for a failed call: “30 s”, “2 min”, “unlimited”; 0 stores nothing</source>
        <translation>Combien de temps après son stockage une valeur peut remplacer un appel en échec&#xa0;: «&#xa0;30&#xa0;s&#xa0;», «&#xa0;2&#xa0;min&#xa0;», «&#xa0;illimité&#xa0;»&#x202f;; 0 ne stocke rien</translation>
    </message>
</context>
<context>
    <name>ui::ChoiceBox</name>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>own settings</source>
        <translation>personnalisé</translation>
    </message>
</context>
<context>
    <name>ui::ClockLabel</name>
    <message>
        <source>Virtual time</source>
        <translation>Temps virtuel</translation>
    </message>
    <message>
        <source>Virtual time since the run began: hours, minutes, seconds</source>
        <translation>Temps virtuel depuis le début de l’exécution&#xa0;: heures, minutes, secondes</translation>
    </message>
    <message>
        <source>the past</source>
        <translation>passé</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>reaches %1</source>
        <translation>atteint %1</translation>
    </message>
</context>
<context>
    <name>ui::ControlBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Call the key in the box</source>
        <translation>Appeler la clé de la zone</translation>
    </message>
    <message>
        <source>Call all</source>
        <translation>Tout appeler</translation>
    </message>
    <message>
        <source>Call every known key once</source>
        <translation>Appeler une fois chaque clé connue</translation>
    </message>
    <message>
        <source>Switch downstream</source>
        <translation>Basculer l’aval</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>Let calls come by themselves, or stop them</source>
        <translation>Laisser venir des appels d’eux-mêmes, ou les arrêter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Let virtual time stand still, or run</source>
        <translation>Arrêter le temps virtuel, ou le laisser passer</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Pause, and go to the next answer or expiry</source>
        <translation>Mettre en pause et aller à la prochaine réponse ou expiration</translation>
    </message>
    <message>
        <source>Next expiry</source>
        <translation>À l’expiration</translation>
    </message>
    <message>
        <source>Go to where the next entry has just expired</source>
        <translation>Aller au moment où la prochaine entrée vient d’expirer</translation>
    </message>
    <message>
        <source>+10 s</source>
        <translation>+10&#xa0;s</translation>
    </message>
    <message>
        <source>Let ten seconds of virtual time pass</source>
        <translation>Laisser passer dix secondes de temps virtuel</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Ralentir</translation>
    </message>
    <message>
        <source>Let virtual time pass more slowly</source>
        <translation>Laisser passer le temps virtuel plus lentement</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Accélérer</translation>
    </message>
    <message>
        <source>Let virtual time pass faster</source>
        <translation>Laisser passer le temps virtuel plus vite</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take back the last change of settings</source>
        <translation>Revenir sur le dernier changement de réglages</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Make the change of settings again</source>
        <translation>Refaire le changement de réglages</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>À zéro</translation>
    </message>
    <message>
        <source>Begin anew at time zero, with the same settings</source>
        <translation>Repartir du temps zéro, avec les mêmes réglages</translation>
    </message>
    <message>
        <source>Call the key</source>
        <translation>Appeler la clé</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Traffic on</source>
        <translation>Trafic actif</translation>
    </message>
    <message>
        <source>Traffic off</source>
        <translation>Sans trafic</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Annuler (%1)</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Rétablir (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not while a branch is made</source>
        <translation>Impossible pendant la création d’une branche</translation>
    </message>
    <message>
        <source>Not in the past: return to live, or branch from here</source>
        <translation>Impossible dans le passé&#xa0;: revenez au direct, ou bifurquez ici</translation>
    </message>
    <message>
        <source>Forget the recorded call?</source>
        <translation>Oublier l’appel enregistré&#x202f;?</translation>
    </message>
    <message>
        <source>Forget %1 recorded calls?</source>
        <translation>Oublier %1 appels enregistrés&#x202f;?</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Ask for a healthy or a failing downstream</source>
        <translation>Demander un aval sain ou en panne</translation>
    </message>
</context>
<context>
    <name>ui::ControlsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>A branch is being made.</source>
        <translation>Une branche est en cours de création.</translation>
    </message>
    <message>
        <source>As it was then. Return to live to change it.</source>
        <translation>Tels qu’ils étaient alors. Revenez au direct pour les changer.</translation>
    </message>
</context>
<context>
    <name>ui::DownstreamPanel</name>
    <message>
        <source>Simulated downstream</source>
        <translation>Aval simulé</translation>
    </message>
    <message>
        <source>Preset of the downstream</source>
        <translation>Préréglage de l’aval</translation>
    </message>
    <message>
        <source>Settings with a name; choosing one sets all of these</source>
        <translation>Des réglages qui ont un nom&#x202f;; en choisir un les applique tous</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>How many of a hundred calls fail while the downstream is failing</source>
        <translation>Combien d’appels sur cent échouent quand l’aval est en panne</translation>
    </message>
    <message>
        <source>failure rate</source>
        <translation>taux d’échec</translation>
    </message>
    <message>
        <source>Kind of error</source>
        <translation>Type d’erreur</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>indisponible</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>délai dépassé</translation>
    </message>
    <message>
        <source>HTTP 500</source>
        <translation>HTTP 500</translation>
    </message>
    <message>
        <source>HTTP 503</source>
        <translation>HTTP 503</translation>
    </message>
    <message>
        <source>HTTP 429</source>
        <translation>HTTP 429</translation>
    </message>
    <message>
        <source>HTTP 404</source>
        <translation>HTTP 404</translation>
    </message>
    <message>
        <source>slow failure</source>
        <translation>échec lent</translation>
    </message>
    <message>
        <source>own text</source>
        <translation>texte libre</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>What a failed call reports</source>
        <translation>Ce que rapporte un appel en échec</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>What the error says</source>
        <translation>Ce que dit l’erreur</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>How long a call waits before it fails: 0 s to 1 h</source>
        <translation>Combien de temps un appel attend avant d’échouer&#xa0;: de 0&#xa0;s à 1&#xa0;h</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>How long an answer or an error takes: 0 s to 1 h; with a tail, what half of them take</source>
        <translation>Durée d’une réponse ou d’une erreur&#xa0;: de 0&#xa0;s à 1&#xa0;h&#x202f;; avec une traîne, celle de la moitié d’entre elles</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>latence</translation>
    </message>
    <message>
        <source>Spread of the latency</source>
        <translation>Forme de la latence</translation>
    </message>
    <message>
        <source>jitter</source>
        <translation>gigue</translation>
    </message>
    <message>
        <source>long tail</source>
        <translation>longue traîne</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Jitter: evenly around the latency. Long tail: a few answers take very long</source>
        <translation>Gigue&#xa0;: également autour de la latence. Longue traîne&#xa0;: quelques réponses tardent beaucoup</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Gigue</translation>
    </message>
    <message>
        <source>By how much the latency varies at most, up or down; it never falls below 0</source>
        <translation>De combien la latence varie au plus, vers le haut ou vers le bas&#x202f;; elle ne descend jamais sous 0</translation>
    </message>
    <message>
        <source>Tail</source>
        <translation>Traîne</translation>
    </message>
    <message>
        <source>What one answer in a hundred exceeds; above the latency</source>
        <translation>Ce que dépasse une réponse sur cent&#x202f;; plus que la latence</translation>
    </message>
    <message>
        <source>tail</source>
        <translation>traîne</translation>
    </message>
    <message>
        <source>More faults</source>
        <translation>Autres pannes</translation>
    </message>
    <message>
        <source>off</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Flaps up</source>
        <translation>Alterne</translation>
    </message>
    <message>
        <source>flapping</source>
        <translation>alternance</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Coupure</translation>
    </message>
    <message>
        <source>How long it fails between; “off” for no flapping</source>
        <translation>Combien de temps dure la coupure entre-temps&#x202f;; «&#xa0;non&#xa0;» pour ne pas alterner</translation>
    </message>
    <message>
        <source>Fail first</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>fail first</source>
        <translation>échecs initiaux</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Pannes</translation>
    </message>
    <message>
        <source>When it fails by schedule: “10s+5s, 80s..100s”: from ten seconds on for five, and from eighty to a hundred</source>
        <translation>Quand il est en panne selon le calendrier&#xa0;: «&#xa0;10s+5s, 80s..100s&#xa0;»&#xa0;: à dix secondes pendant cinq, et de quatre-vingts à cent</translation>
    </message>
    <message>
        <source>10s+5s, 80s..100s</source>
        <translation>10s+5s, 80s..100s</translation>
    </message>
    <message>
        <source>outages</source>
        <translation>pannes</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Keys that behave differently: “user:3 fails 100 % latency 2s; cart:1 latency 1s”</source>
        <translation>Clés qui se comportent autrement&#xa0;: «&#xa0;user:3 fails 100 % latency 2s; cart:1 latency 1s&#xa0;»</translation>
    </message>
    <message>
        <source>Single keys</source>
        <translation>Clés à part</translation>
    </message>
    <message>
        <source>user:3 fails 100 %</source>
        <translation>user:3 fails 100 %</translation>
    </message>
    <message>
        <source>single keys</source>
        <translation>clés à part</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>How long the value behind a key stays true, on average; then a stale value is out of date. “never” if it does not change</source>
        <translation>Combien de temps la valeur d’une clé reste vraie, en moyenne&#x202f;; ensuite, une valeur périmée est obsolète. «&#xa0;jamais&#xa0;» si elle ne change pas</translation>
    </message>
    <message>
        <source>new values</source>
        <translation>nouvelles valeurs</translation>
    </message>
    <message>
        <source>first %1 fail</source>
        <translation>échecs initiaux&#xa0;: %1</translation>
    </message>
    <message>
        <source>outages: %1</source>
        <translation>pannes&#xa0;: %1</translation>
    </message>
    <message>
        <source>single keys: %1</source>
        <translation>clés à part&#xa0;: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>preset</source>
        <translation>préréglage</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>forme</translation>
    </message>
    <message>
        <source>It flaps: healthy for so long, then failing for the time below. Both or neither; “off” for none. Return begins anew</source>
        <translation>Il alterne&#xa0;: sain pendant cette durée, puis en panne pendant la coupure du dessous. Les deux, ou «&#xa0;non&#xa0;» pour les deux. Entrée recommence</translation>
    </message>
    <message>
        <source>So many requests fail first, whatever the health; counted from now. Return counts anew</source>
        <translation>Autant de requêtes échouent d’abord, quel que soit l’état&#x202f;; comptées dès maintenant. Entrée recommence le compte</translation>
    </message>
</context>
<context>
    <name>ui::EntriesPanel</name>
    <message>
        <source>Filter: part of a key, or state:expired</source>
        <translation>Filtre&#xa0;: partie d’une clé, ou state:expired</translation>
    </message>
    <message>
        <source>Filter of the cached entries</source>
        <translation>Filtre des entrées du cache</translation>
    </message>
    <message>
        <source>Parts of a key, in upper or lower case; state:usable, state:expired or state:absent</source>
        <translation>Parties d’une clé, en majuscules ou minuscules&#x202f;; state:usable, state:expired ou state:absent</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Ce qui ne va pas dans le filtre</translation>
    </message>
    <message>
        <source>Entries shown</source>
        <translation>Entrées affichées</translation>
    </message>
    <message>
        <source>sorting…</source>
        <translation>tri…</translation>
    </message>
    <message>
        <source>%1 of %2 keys</source>
        <translation>%1 sur %2 clés</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 clé</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 clés</translation>
    </message>
    <message>
        <source>Nothing cached yet. Type a key above and press Call to fill this table.</source>
        <translation>Rien dans le cache. Saisissez une clé ci-dessus, puis Appeler, pour remplir ce tableau.</translation>
    </message>
    <message>
        <source>Nothing was cached by then.</source>
        <translation>Le cache était alors vide.</translation>
    </message>
    <message>
        <source>No key matches “%1”.</source>
        <translation>Aucune clé ne correspond à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Nothing cached yet. Call a key to fill this table.</source>
        <translation>Rien dans le cache. Appelez une clé pour remplir ce tableau.</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Appeler %1</translation>
    </message>
    <message>
        <source>Call all</source>
        <translation>Tout appeler</translation>
    </message>
    <message>
        <source>the first %1 rows were copied</source>
        <translation>les %1 premières lignes ont été copiées</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copier la valeur</translation>
    </message>
    <message>
        <source>Nothing is cached while the TTL is 0: calls only pass through.</source>
        <translation>Rien n’est mis en cache tant que le TTL est de 0&#xa0;: les appels ne font que passer.</translation>
    </message>
    <message>
        <source>Mend the filter, or clear it to see all keys.</source>
        <translation>Corrigez le filtre, ou effacez-le pour voir toutes les clés.</translation>
    </message>
    <message>
        <source>Set TTL to %1</source>
        <translation>Régler le TTL à %1</translation>
    </message>
    <message>
        <source>none, or a column with or without “descending” behind it, such as “age descending”</source>
        <translation>none, ou une colonne, suivie ou non de «&#xa0;descending&#xa0;», comme «&#xa0;age descending&#xa0;»</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes ou no</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>Copier les valeurs</translation>
    </message>
</context>
<context>
    <name>ui::EntriesView</name>
    <message>
        <source>Usual columns</source>
        <translation>Colonnes habituelles</translation>
    </message>
    <message>
        <source>Cached entries</source>
        <translation>Entrées du cache</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expirée</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>en cours</translation>
    </message>
</context>
<context>
    <name>ui::ErrorTextField</name>
    <message>
        <source>1 to %1 characters on one line, such as “connection refused”</source>
        <translation>de 1 à %1 caractères sur une ligne, par exemple «&#xa0;connection refused&#xa0;»</translation>
    </message>
    <message>
        <source>Error text</source>
        <translation>Texte de l’erreur</translation>
    </message>
    <message>
        <source>its message</source>
        <translation>son message</translation>
    </message>
</context>
<context>
    <name>ui::FieldForm</name>
    <message>
        <source>Show or hide these settings</source>
        <translation>Afficher ou masquer ces réglages</translation>
    </message>
</context>
<context>
    <name>ui::FigureRow</name>
    <message>
        <source>%1; compared: %2 %3</source>
        <translation>%1&#x202f;; comparé&#xa0;: %2 %3</translation>
    </message>
</context>
<context>
    <name>ui::FiguresView</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>ui::FileActions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open a session or a scenario</source>
        <translation>Ouvrir une session ou un scénario</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save the session to its file</source>
        <translation>Enregistrer la session dans son fichier</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Save the session to another file</source>
        <translation>Enregistrer la session dans un autre fichier</translation>
    </message>
    <message>
        <source>Unsaved session</source>
        <translation>Session non enregistrée</translation>
    </message>
    <message>
        <source>Save the session before it goes?</source>
        <translation>Enregistrer la session avant de la quitter&#x202f;?</translation>
    </message>
    <message>
        <source>Save the changes to “%1” before they go?</source>
        <translation>Enregistrer les changements de «&#xa0;%1&#xa0;» avant de quitter cette session&#x202f;?</translation>
    </message>
    <message>
        <source>What you did since it was saved last would be lost.</source>
        <translation>Ce que vous avez fait depuis le dernier enregistrement serait perdu.</translation>
    </message>
    <message>
        <source>Sessions and scenarios (*.%1 *.scenario *.lesson)</source>
        <translation>Sessions et scénarios (*.%1 *.scenario *.lesson)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Enregistrer la session</translation>
    </message>
    <message>
        <source>Sessions (*.%1)</source>
        <translation>Sessions (*.%1)</translation>
    </message>
    <message>
        <source>Unnamed session</source>
        <translation>Session sans nom</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour le moment</translation>
    </message>
    <message>
        <source>session</source>
        <translation>session</translation>
    </message>
</context>
<context>
    <name>ui::FileBar</name>
    <message>
        <source>Saving the session … %p %</source>
        <translation>Enregistrement de la session … %p&#xa0;%</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Give it up; nothing is changed (Esc)</source>
        <translation>Abandonner&#xa0;; rien n’est modifié (Échap)</translation>
    </message>
    <message>
        <source>Progress of opening or saving</source>
        <translation>Avancement de l’ouverture ou de l’enregistrement</translation>
    </message>
    <message>
        <source>Opening … %p %</source>
        <translation>Ouverture … %p&#xa0;%</translation>
    </message>
</context>
<context>
    <name>ui::FirstRunCard</name>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Close; Help ▸ First steps brings it back</source>
        <translation>Fermer&#x202f;; Aide ▸ Premiers pas les ramène</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>Fermer les premiers pas</translation>
    </message>
    <message>
        <source>Wait until the branch is made</source>
        <translation>Attendez que la branche soit créée</translation>
    </message>
    <message>
        <source>The past is shown: return to live first</source>
        <translation>Le passé est affiché&#xa0;: revenez d’abord au direct</translation>
    </message>
    <message>
        <source>The TTL is unlimited: nothing would expire.</source>
        <translation>Le TTL est illimité&#xa0;: rien n’expirerait.</translation>
    </message>
    <message>
        <source>The TTL is 0 s: nothing would be stored.</source>
        <translation>Le TTL est de 0&#xa0;s&#xa0;: rien ne serait stocké.</translation>
    </message>
    <message>
        <source>Set TTL to %1</source>
        <translation>Régler le TTL à %1</translation>
    </message>
    <message>
        <source>The TTL of %1 is over before a call has ended.</source>
        <translation>Le TTL de %1 est écoulé avant la fin d’un appel.</translation>
    </message>
</context>
<context>
    <name>ui::FlowPanel</name>
    <message>
        <source>Show latest</source>
        <translation>Voir le dernier</translation>
    </message>
    <message>
        <source>Show the latest call again</source>
        <translation>Afficher de nouveau le dernier appel</translation>
    </message>
    <message>
        <source>Let go of this call and follow the latest one again</source>
        <translation>Lâcher cet appel et suivre de nouveau le dernier</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Decision flow — call #%1</source>
        <translation>Décision — appel n°&#xa0;%1</translation>
    </message>
    <message>
        <source>Decision flow</source>
        <translation>Arbre de décision</translation>
    </message>
    <message>
        <source>Pinned: call #%1</source>
        <translation>Épinglé&#xa0;: n°&#xa0;%1</translation>
    </message>
    <message>
        <source>Latest call of %1: #%2</source>
        <translation>Dernier de %1&#xa0;: n°&#xa0;%2</translation>
    </message>
    <message>
        <source>Latest call: #%1</source>
        <translation>Dernier&#xa0;: n°&#xa0;%1</translation>
    </message>
    <message>
        <source>No call by then.</source>
        <translation>Aucun appel jusque-là.</translation>
    </message>
    <message>
        <source>No call of %1 yet. Call it to see the path it takes.</source>
        <translation>Pas encore d’appel de %1. Appelez-la pour voir le chemin suivi.</translation>
    </message>
    <message>
        <source>No call yet. Call a key to see the path it takes.</source>
        <translation>Pas encore d’appel. Appelez une clé pour voir le chemin suivi.</translation>
    </message>
</context>
<context>
    <name>ui::FlowView</name>
    <message>
        <source>Decision flow</source>
        <translation>Arbre de décision</translation>
    </message>
    <message>
        <source>%1.
Click to select it in the event log.</source>
        <translation>%1.
Cliquer pour le sélectionner dans le journal.</translation>
    </message>
    <message>
        <source>%1.
Click to show them in the event log.</source>
        <translation>%1.
Cliquer pour les afficher dans le journal.</translation>
    </message>
    <message>
        <source>Attempts of the policy</source>
        <translation>Tentatives de la politique</translation>
    </message>
    <message>
        <source>Attempts of the policy; %1</source>
        <translation>Tentatives de la politique&#x202f;; %1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1&#x202f;; %2</translation>
    </message>
    <message>
        <source>No call is shown</source>
        <translation>Aucun appel n’est affiché</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Clé&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::HealthLabel</name>
    <message>
        <source>Downstream now</source>
        <translation>L’aval à présent</translation>
    </message>
</context>
<context>
    <name>ui::HealthSwitch</name>
    <message>
        <source>Healthy</source>
        <translation>Sain</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>En panne</translation>
    </message>
    <message>
        <source>Downstream</source>
        <translation>Aval</translation>
    </message>
    <message>
        <source>Downstream healthy</source>
        <translation>Aval sain</translation>
    </message>
    <message>
        <source>Downstream failing</source>
        <translation>Aval en panne</translation>
    </message>
    <message>
        <source>By hand: healthy. Scheduled outages, flapping and the faults of single keys go on (F8 switches)</source>
        <translation>À la main&#xa0;: sain. Les pannes prévues, l’alternance et les défauts de clés isolées continuent (F8 bascule)</translation>
    </message>
    <message>
        <source>By hand: failing, as often as the failure rate says, whatever the schedule (F8 switches)</source>
        <translation>À la main&#xa0;: en panne, aussi souvent que le dit le taux d’échec, quoi qu’il soit prévu (F8 bascule)</translation>
    </message>
</context>
<context>
    <name>ui::KeyBox</name>
    <message>
        <source>key</source>
        <translation>clé</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>The key to call; Return calls it</source>
        <translation>La clé à appeler&#x202f;; Entrée l’appelle</translation>
    </message>
</context>
<context>
    <name>ui::KeyListEditor</name>
    <message>
        <source>Use these keys</source>
        <translation>Utiliser ces clés</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Own keys for traffic</source>
        <translation>Clés choisies pour le trafic</translation>
    </message>
    <message>
        <source>Keys, one a line</source>
        <translation>Clés, une par ligne</translation>
    </message>
    <message>
        <source>Let traffic call these keys</source>
        <translation>Laisser le trafic appeler ces clés</translation>
    </message>
    <message>
        <source>Empty the list, to type or paste another</source>
        <translation>Vider la liste, pour en saisir ou en coller une autre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keep what is typed here, and what is in force (Esc)</source>
        <translation>Garder ce qui est saisi ici, et ce qui est en vigueur (Échap)</translation>
    </message>
    <message>
        <source>Reading, %1 %…</source>
        <translation>Lecture, %1&#xa0;%…</translation>
    </message>
    <message>
        <source>1 key.</source>
        <translation>1 clé.</translation>
    </message>
    <message>
        <source>%1 keys.</source>
        <translation>%1 clés.</translation>
    </message>
    <message>
        <source>One line repeats a key and is dropped.</source>
        <translation>Une ligne répète une clé et est écartée.</translation>
    </message>
    <message>
        <source>%1 lines repeat a key and are dropped.</source>
        <translation>%1 lignes répètent une clé et sont écartées.</translation>
    </message>
    <message>
        <source>Only the first lines are shown; clear or paste to change the list.</source>
        <translation>Seules les premières lignes sont affichées&#x202f;; videz ou collez pour changer la liste.</translation>
    </message>
    <message>
        <source>One key a line, up to a million. With Zipf, the first is called most often. A line break in a key is written \n, a blank at its end \x20, a backslash \\.</source>
        <translation>Une clé par ligne, jusqu’à un million. Avec Zipf, la première est la plus appelée. Dans une clé, un saut de ligne s’écrit \n, une espace finale \x20, une barre oblique inverse \\.</translation>
    </message>
</context>
<context>
    <name>ui::KeyMenu</name>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Invalidate</source>
        <translation>Invalider</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Copier la clé</translation>
    </message>
    <message>
        <source>Copy keys</source>
        <translation>Copier les clés</translation>
    </message>
    <message>
        <source>Filter the log by this key</source>
        <translation>Filtrer le journal par cette clé</translation>
    </message>
    <message>
        <source>Filter the log by these keys</source>
        <translation>Filtrer le journal par ces clés</translation>
    </message>
</context>
<context>
    <name>ui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>ui::LaneList</name>
    <message>
        <source>Lanes of the timeline</source>
        <translation>Pistes de la chronologie</translation>
    </message>
</context>
<context>
    <name>ui::LogExport</name>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>il n’y a pas de dossier %1</translation>
    </message>
</context>
<context>
    <name>ui::LogExportBar</name>
    <message>
        <source>Cancel export</source>
        <translation>Annuler l’export</translation>
    </message>
    <message>
        <source>Exporting … %p %</source>
        <translation>Export… %p&#xa0;%</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Avancement de l’export</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written to %1</source>
        <translation>
            <numerusform>%n événement écrit dans %1</numerusform>
            <numerusform>%n événements écrits dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>; %1 older ones had been dropped before their turn</source>
        <translation>&#x202f;; %1 plus anciens avaient été supprimés avant leur tour</translation>
    </message>
    <message>
        <source>The log could not be written to %1: %2. Nothing was changed there; export to another place.</source>
        <translation>Le journal n’a pas pu être écrit dans %1&#xa0;: %2. Rien n’y a été changé&#x202f;; exportez ailleurs.</translation>
    </message>
    <message>
        <source>Export of the event log
File: %1
Reason: %2
Events until then: %3</source>
        <translation>Export du journal des événements
Fichier&#xa0;: %1
Raison&#xa0;: %2
Événements jusque-là&#xa0;: %3</translation>
    </message>
    <message>
        <source>The run began anew, so the export to %1 was given up. Nothing was changed there.</source>
        <translation>L’exécution est repartie de zéro&#xa0;: l’export vers %1 a donc été abandonné. Rien n’y a été changé.</translation>
    </message>
    <message>
        <source>Export cancelled. Nothing was changed at %1.</source>
        <translation>Export annulé. Rien n’a été changé dans %1.</translation>
    </message>
</context>
<context>
    <name>ui::LogExportMenu</name>
    <message>
        <source>All events as &amp;CSV…</source>
        <translation>Tous les événements en &amp;CSV…</translation>
    </message>
    <message>
        <source>Filtered events as C&amp;SV…</source>
        <translation>Événements filtrés en C&amp;SV…</translation>
    </message>
    <message>
        <source>All events as &amp;JSON Lines…</source>
        <translation>Tous les événements en &amp;JSON Lines…</translation>
    </message>
    <message>
        <source>Filtered events as JSO&amp;N Lines…</source>
        <translation>Événements filtrés en JSO&amp;N Lines…</translation>
    </message>
    <message>
        <source>All events as &amp;Markdown…</source>
        <translation>Tous les événements en &amp;Markdown…</translation>
    </message>
    <message>
        <source>Filtered events as Ma&amp;rkdown…</source>
        <translation>Événements filtrés en Ma&amp;rkdown…</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Tous les événements</translation>
    </message>
    <message>
        <source>What passes the filter</source>
        <translation>Ce que le filtre laisse passer</translation>
    </message>
</context>
<context>
    <name>ui::LogFilterEdit</name>
    <message>
        <source>Filter the log</source>
        <translation>Filtrer le journal</translation>
    </message>
    <message>
        <source>Filter: text, or key:user:* event:stale age&gt;5s -outcome:error</source>
        <translation>Filtre&#xa0;: texte, ou key:user:* event:stale age&gt;5s -outcome:error</translation>
    </message>
</context>
<context>
    <name>ui::LogFilterMenu</name>
    <message>
        <source>All terms must hold · a,b is either · - in front excludes</source>
        <translation>Tous les termes à la fois · a,b&#xa0;: l’un ou l’autre · - devant&#xa0;: exclure</translation>
    </message>
</context>
<context>
    <name>ui::LogPanel</name>
    <message>
        <source>Freeze view</source>
        <translation>Figer la vue</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>Exemples de filtres</translation>
    </message>
    <message>
        <source>Go to the newest event and stay there (End)</source>
        <translation>Aller au dernier événement et y rester (Fin)</translation>
    </message>
    <message>
        <source>The view stands still; recording goes on</source>
        <translation>La vue ne bouge plus&#x202f;; l’enregistrement continue</translation>
    </message>
    <message>
        <source>Write the events to a file</source>
        <translation>Écrire les événements dans un fichier</translation>
    </message>
    <message>
        <source>What the log shows</source>
        <translation>Ce que montre le journal</translation>
    </message>
    <message>
        <source>Follow ↓</source>
        <translation>Suivre ↓</translation>
    </message>
    <message>
        <source>%1 new ↓</source>
        <translation>%1 de plus ↓</translation>
    </message>
    <message>
        <source>Unfreeze view</source>
        <translation>Libérer la vue</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Leave the range from %1 to %2</source>
        <translation>Quitter l’intervalle de %1 à %2</translation>
    </message>
    <message>
        <source>Only events from %1 to %2 are shown. Press to show all again.</source>
        <translation>Seuls les événements de %1 à %2 sont affichés. Cliquer pour les revoir tous.</translation>
    </message>
    <message>
        <source>Export the event log</source>
        <translation>Exporter le journal des événements</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>log</source>
        <translation>journal</translation>
    </message>
</context>
<context>
    <name>ui::LogPlaceholder</name>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>No events yet. Every call and what the cache did about it is written here.</source>
        <translation>Aucun événement. Chaque appel, et ce qu’en a fait le cache, s’écrit ici.</translation>
    </message>
    <message>
        <source>No event matches %1</source>
        <translation>Aucun événement ne correspond à %1</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Mend the filter, or clear it to see all events.</source>
        <translation>Corrigez le filtre, ou effacez-le pour voir tous les événements.</translation>
    </message>
</context>
<context>
    <name>ui::LogRowMenu</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copier comme texte</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copier en &amp;JSON</translation>
    </message>
    <message>
        <source>Filter by this &amp;key</source>
        <translation>Filtrer par cette c&amp;lé</translation>
    </message>
    <message>
        <source>Filter by “%1”</source>
        <translation>Filtrer par «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Filter by call #%1</source>
        <translation>Filtrer par l’appel n°&#xa0;%1</translation>
    </message>
    <message>
        <source>Clea&amp;r filter</source>
        <translation>Efface&amp;r le filtre</translation>
    </message>
    <message>
        <source>Filter by these &amp;keys</source>
        <translation>Filtrer par ces c&amp;lés</translation>
    </message>
    <message>
        <source>Filter by these kinds of event</source>
        <translation>Filtrer par ces types d’événement</translation>
    </message>
    <message>
        <source>Filter by these calls</source>
        <translation>Filtrer par ces appels</translation>
    </message>
</context>
<context>
    <name>ui::LogView</name>
    <message>
        <source>Hook event log</source>
        <translation>Journal des événements</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Decision flow</source>
        <translation>Arbre de décision</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Call the selected key</source>
        <translation>Appeler la clé sélectionnée</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Follow the log; in the past, return to live</source>
        <translation>Suivre le journal&#x202f;; dans le passé, revenir au direct</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Let go of the selected event, or of the range</source>
        <translation>Lâcher l’événement sélectionné, ou l’intervalle</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Gauche, Droite</translation>
    </message>
    <message>
        <source>Timeline: to the event before or after, of its lane</source>
        <translation>Chronologie&#xa0;: événement précédent ou suivant, de sa piste</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+Gauche, Ctrl+Droite</translation>
    </message>
    <message>
        <source>Timeline: the same, of any lane</source>
        <translation>Chronologie&#xa0;: de même, de toutes les pistes</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Maj+Gauche, Maj+Droite</translation>
    </message>
    <message>
        <source>Timeline: earlier, later</source>
        <translation>Chronologie&#xa0;: plus tôt, plus tard</translation>
    </message>
    <message>
        <source>+, −</source>
        <translation>+, −</translation>
    </message>
    <message>
        <source>Timeline: zoom</source>
        <translation>Chronologie&#xa0;: zoom</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Timeline: to the beginning</source>
        <translation>Chronologie&#xa0;: aller au début</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Timeline: pin the lane</source>
        <translation>Chronologie&#xa0;: fixer la piste</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;xécution</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Restore &amp;default layout</source>
        <translation>&amp;Disposition par défaut</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>&amp;Follow the log</source>
        <translation>&amp;Suivre le journal</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Text as the desktop has it</source>
        <translation>Texte comme le bureau</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>First &amp;steps</source>
        <translation>&amp;Premiers pas</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Raccourcis…</translation>
    </message>
    <message>
        <source>&amp;About…</source>
        <translation>À pr&amp;opos…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 à 9</translation>
    </message>
    <message>
        <source>Answer the question of a story</source>
        <translation>Répondre à la question d’un récit</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un nombre entier de %1 à %2</translation>
    </message>
    <message>
        <source>It was saved by an older version: the places of its docks and the widths of its columns are not taken over.</source>
        <translation>Elle a été enregistrée par une version antérieure&#xa0;: la place de ses panneaux et la largeur de ses colonnes ne sont pas reprises.</translation>
    </message>
    <message>
        <source>Stale Cache Inspector %1

Makes stale-on-error caching visible: a real stale cache, driven by a simulated downstream in virtual time.

MIT licence.</source>
        <translation>Stale Cache Inspector %1

Rend visible le cache «&#xa0;stale-on-error&#xa0;»&#xa0;: un vrai cache de secours, alimenté par un aval simulé en temps virtuel.

Licence MIT.</translation>
    </message>
</context>
<context>
    <name>ui::MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Close the message (Esc)</source>
        <translation>Fermer le message (Échap)</translation>
    </message>
</context>
<context>
    <name>ui::OutagesModel</name>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>prévue</translation>
    </message>
    <message>
        <source>flapping</source>
        <translation>alternance</translation>
    </message>
    <message>
        <source>Calls that ended in it</source>
        <translation>Appels terminés pendant la panne</translation>
    </message>
    <message>
        <source>Calls that failed and were served stale</source>
        <translation>Appels en échec, servis avec une valeur périmée</translation>
    </message>
    <message>
        <source>Calls whose caller got the error</source>
        <translation>Appels dont l’appelant a reçu l’erreur</translation>
    </message>
    <message>
        <source>Of the saved, those whose value was no longer true</source>
        <translation>Parmi les sauvés, ceux dont la valeur n’était plus vraie</translation>
    </message>
    <message>
        <source>The greatest age of a value that was served</source>
        <translation>Le plus grand âge d’une valeur servie</translation>
    </message>
    <message>
        <source>It lasted %1</source>
        <translation>Elle a duré %1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Sauvés</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdus</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Obsolètes</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Âge max.</translation>
    </message>
    <message>
        <source>Outside outages</source>
        <translation>Hors panne</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>avant %1</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>Calls that the downstream answered</source>
        <translation>Appels auxquels l’aval a répondu</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Fraîches</translation>
    </message>
    <message>
        <source>How long the downstream failed; so far, if it still does</source>
        <translation>Combien de temps l’aval a échoué&#x202f;; jusqu’ici, s’il échoue encore</translation>
    </message>
    <message>
        <source>It has lasted %1 so far</source>
        <translation>Elle dure depuis %1</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>plus de %1</translation>
    </message>
</context>
<context>
    <name>ui::OutagesPage</name>
    <message>
        <source>Outages</source>
        <translation>Pannes</translation>
    </message>
    <message>
        <source>Click: select its time. Double click or Return: go to the moment before</source>
        <translation>Clic&#xa0;: sélectionner sa période. Double clic ou Entrée&#xa0;: aller juste avant</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>par alternance</translation>
    </message>
    <message>
        <source>No outage yet: the downstream has been healthy all the time.</source>
        <translation>Aucune panne&#xa0;: l’aval a toujours été sain.</translation>
    </message>
    <message>
        <source>The first %1 events are no longer kept and not counted.</source>
        <translation>Les %1 premiers événements ne sont plus gardés et ne comptent pas.</translation>
    </message>
</context>
<context>
    <name>ui::OutcomesPanel</name>
    <message>
        <source>What callers saw</source>
        <translation>Vu par les appelants</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>The run that is shown, the one it is compared with at the same time, and how much more the shown one has</source>
        <translation>L’exécution affichée, celle à laquelle elle est comparée au même moment, et combien la première a de plus</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Calls that have begun</source>
        <translation>Appels commencés</translation>
    </message>
    <message>
        <source>refreshed</source>
        <translation>rafraîchies</translation>
    </message>
    <message>
        <source>The downstream answered; its value was returned and stored</source>
        <translation>L’aval a répondu&#x202f;; sa valeur a été renvoyée et stockée</translation>
    </message>
    <message>
        <source>stale served</source>
        <translation>périmées servies</translation>
    </message>
    <message>
        <source>The downstream failed; the caller got the stored value, marked as stale</source>
        <translation>L’aval a échoué&#x202f;; l’appelant a reçu la valeur stockée, marquée comme périmée</translation>
    </message>
    <message>
        <source>of which out of date</source>
        <translation>dont obsolètes</translation>
    </message>
    <message>
        <source>Of the stale values, those that were no longer true, since the value behind the key had changed</source>
        <translation>Parmi les valeurs périmées, celles qui n’étaient plus vraies, car la valeur de la clé avait changé</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>obsolètes</translation>
    </message>
    <message>
        <source>error propagated</source>
        <translation>erreurs transmises</translation>
    </message>
    <message>
        <source>The downstream failed and there was no usable value; the caller got the original error</source>
        <translation>L’aval a échoué et il n’y avait pas de valeur utilisable&#x202f;; l’appelant a reçu l’erreur d’origine</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreurs</translation>
    </message>
    <message>
        <source>fresh, not stored</source>
        <translation>fraîches, non stockées</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>non stockées</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>Calls that wait for an answer</source>
        <translation>Appels qui attendent une réponse</translation>
    </message>
    <message>
        <source>Downstream answered</source>
        <translation>Réponses de l’aval</translation>
    </message>
    <message>
        <source>Of the calls that have ended, those that the downstream answered: what callers would have got without the cache</source>
        <translation>Parmi les appels terminés, ceux auxquels l’aval a répondu&#xa0;: ce qu’auraient obtenu les appelants sans le cache</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Callers got a value</source>
        <translation>Appelants servis</translation>
    </message>
    <message>
        <source>Of the calls that have ended, those that returned a value, fresh or stale</source>
        <translation>Parmi les appels terminés, ceux qui ont renvoyé une valeur, fraîche ou périmée</translation>
    </message>
    <message>
        <source>Got a value</source>
        <translation>Servis</translation>
    </message>
    <message>
        <source>Errors the cache avoided</source>
        <translation>Erreurs évitées</translation>
    </message>
    <message>
        <source>Failures that no caller saw, because a stale value was served</source>
        <translation>Échecs qu’aucun appelant n’a vus, car une valeur périmée a été servie</translation>
    </message>
    <message>
        <source>Avoided errors</source>
        <translation>Erreurs évitées</translation>
    </message>
    <message>
        <source>Oldest value served</source>
        <translation>Plus vieille servie</translation>
    </message>
    <message>
        <source>The greatest age of a stale value that a caller got</source>
        <translation>Le plus grand âge d’une valeur périmée reçue par un appelant</translation>
    </message>
    <message>
        <source>Oldest served</source>
        <translation>Âge max.</translation>
    </message>
    <message>
        <source>When the stored values would stop standing in, if every call failed from this moment on</source>
        <translation>Quand les valeurs stockées cesseraient de servir de secours, si chaque appel échouait à partir de maintenant</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Exéc. %1</translation>
    </message>
    <message>
        <source>more</source>
        <translation>de plus</translation>
    </message>
    <message>
        <source>The downstream answered; its value was returned but not stored, since a later call or an invalidation came first, or the backend failed</source>
        <translation>L’aval a répondu&#x202f;; sa valeur a été renvoyée mais pas stockée, car un appel plus récent ou une invalidation est passé avant, ou le stockage a échoué</translation>
    </message>
    <message>
        <source>passed through</source>
        <translation>simple passage</translation>
    </message>
    <message>
        <source>The downstream answered under a TTL of 0 s; its value was returned, and nothing is ever stored</source>
        <translation>L’aval a répondu sous un TTL de 0&#xa0;s&#x202f;; sa valeur a été renvoyée, et rien n’est jamais stocké</translation>
    </message>
    <message>
        <source>Run %1 ended at %2</source>
        <translation>L’exécution %1 s’est terminée à %2</translation>
    </message>
</context>
<context>
    <name>ui::PastBar</name>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The past</source>
        <translation>Le passé</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>Temps affiché</translation>
    </message>
    <message>
        <source>The time to show: “31.2 s”, “1:04”, “00:01:04.000”</source>
        <translation>Le temps à afficher&#xa0;: «&#xa0;31,2&#xa0;s&#xa0;», «&#xa0;1:04&#xa0;», «&#xa0;00:01:04.000&#xa0;»</translation>
    </message>
    <message>
        <source>Progress of the branch</source>
        <translation>Avancement de la branche</translation>
    </message>
    <message>
        <source>Give the branch up; nothing is changed</source>
        <translation>Abandonner la branche&#x202f;; rien n’est changé</translation>
    </message>
    <message>
        <source>A run is made anew, up to %1.</source>
        <translation>Une exécution est refaite, jusqu’à %1.</translation>
    </message>
    <message>
        <source>Nothing was done: wait for it, or cancel.</source>
        <translation>Rien n’a été fait&#xa0;: attendez, ou annulez.</translation>
    </message>
    <message>
        <source>You are looking at %1. Nothing was done: the past cannot be changed; return to live, or branch from here.</source>
        <translation>Vous regardez %1. Rien n’a été fait&#xa0;: le passé ne se change pas&#x202f;; revenez au direct, ou bifurquez ici.</translation>
    </message>
    <message>
        <source>You are looking at %1. The run waits at %2.</source>
        <translation>Vous regardez %1. L’exécution attend à %2.</translation>
    </message>
</context>
<context>
    <name>ui::PictureDialog</name>
    <message>
        <source>Width of the picture</source>
        <translation>Largeur de l’image</translation>
    </message>
    <message>
        <source>Height of the picture</source>
        <translation>Hauteur de l’image</translation>
    </message>
    <message>
        <source>SVG: shapes and text</source>
        <translation>SVG&#xa0;: formes et texte</translation>
    </message>
    <message>
        <source>PNG: pixels</source>
        <translation>PNG&#xa0;: pixels</translation>
    </message>
    <message>
        <source>the whole run</source>
        <translation>toute l’exécution</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Temps</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>Ta&amp;ille</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>%1 to %2 pixels</source>
        <translation>De %1 à %2 pixels</translation>
    </message>
</context>
<context>
    <name>ui::PolicyPanel</name>
    <message>
        <source>Policy inside the call</source>
        <translation>Politique dans l’appel</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Give each attempt up after a time</source>
        <translation>Abandonner chaque tentative au bout d’un délai</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>délai d’attente</translation>
    </message>
    <message>
        <source>How long an attempt may take: above 0 s, up to 1 h</source>
        <translation>Combien de temps peut durer une tentative&#xa0;: plus de 0&#xa0;s, jusqu’à 1&#xa0;h</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Réessais</translation>
    </message>
    <message>
        <source>Try again after a failed attempt</source>
        <translation>Essayer de nouveau après une tentative en échec</translation>
    </message>
    <message>
        <source>retries</source>
        <translation>réessais</translation>
    </message>
    <message>
        <source>How many attempts may follow the first: 1 to 100</source>
        <translation>Combien de tentatives peuvent suivre la première&#xa0;: de 1 à 100</translation>
    </message>
    <message>
        <source>Waits between attempts</source>
        <translation>Attente entre les tentatives</translation>
    </message>
    <message>
        <source>Constant; exponential: each longer than the one before; with jitter: at random between 0 and that</source>
        <translation>Constante&#x202f;; exponentielle&#xa0;: chacune plus longue que la précédente&#x202f;; à gigue totale&#xa0;: au hasard entre 0 et celle-ci</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>attente</translation>
    </message>
    <message>
        <source>constant waits</source>
        <translation>constante</translation>
    </message>
    <message>
        <source>exponential waits</source>
        <translation>exponentielle</translation>
    </message>
    <message>
        <source>waits with full jitter</source>
        <translation>à gigue totale</translation>
    </message>
    <message>
        <source>First wait</source>
        <translation>1re attente</translation>
    </message>
    <message>
        <source>Before the second attempt: 0 s to 1 h</source>
        <translation>Avant la deuxième tentative&#xa0;: de 0&#xa0;s à 1&#xa0;h</translation>
    </message>
    <message>
        <source>Growth ×</source>
        <translation>Facteur ×</translation>
    </message>
    <message>
        <source>How many times as long each wait is as the one before: 1 to 1000</source>
        <translation>De combien chaque attente multiplie la précédente&#xa0;: de 1 à 1000</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>No wait is longer; not below the first wait</source>
        <translation>Aucune attente n’est plus longue&#x202f;; pas moins que la première</translation>
    </message>
    <message>
        <source>Breaker</source>
        <translation>Disjoncteur</translation>
    </message>
    <message>
        <source>Let no attempt through for a while after failures in a row</source>
        <translation>Ne laisser passer aucune tentative pendant un temps, après des échecs à la suite</translation>
    </message>
    <message>
        <source>breaker</source>
        <translation>disjoncteur</translation>
    </message>
    <message>
        <source>How many failures in a row open the breaker</source>
        <translation>Combien d’échecs à la suite ouvrent le disjoncteur</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>How long it stays open before it lets probes through</source>
        <translation>Combien de temps il reste ouvert avant de laisser passer des sondes</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Sondes</translation>
    </message>
    <message>
        <source>How many probes must succeed for it to close</source>
        <translation>Combien de sondes doivent réussir pour qu’il se ferme</translation>
    </message>
</context>
<context>
    <name>ui::PresenterLine</name>
    <message>
        <source>What holds now</source>
        <translation>Ce qui vaut à présent</translation>
    </message>
    <message>
        <source>Downstream now</source>
        <translation>L’aval à présent</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation>Temps virtuel</translation>
    </message>
    <message>
        <source>Downstream %1 (%2)</source>
        <translation>Aval %1 (%2)</translation>
    </message>
    <message>
        <source>TTL %1</source>
        <translation>TTL %1</translation>
    </message>
    <message>
        <source>%1 (past)</source>
        <translation>%1 (passé)</translation>
    </message>
    <message>
        <source>%1 (paused)</source>
        <translation>%1 (en pause)</translation>
    </message>
</context>
<context>
    <name>ui::ProblemLabel</name>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
</context>
<context>
    <name>ui::QuestionPage</name>
    <message>
        <source>Switch to failing</source>
        <translation>Mettre en panne</translation>
    </message>
    <message>
        <source>Call all</source>
        <translation>Tout appeler</translation>
    </message>
    <message>
        <source>Calls every key that is known</source>
        <translation>Appelle chaque clé connue</translation>
    </message>
    <message>
        <source>Calls fail from now on, as often as the failure rate says</source>
        <translation>Les appels échouent désormais, aussi souvent que le dit le taux d’échec</translation>
    </message>
</context>
<context>
    <name>ui::QuestionsPanel</name>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>With/without</source>
        <translation>Avec/sans</translation>
    </message>
    <message>
        <source>What callers got, and what they would have got without the cache</source>
        <translation>Ce qu’ont obtenu les appelants, et ce qu’ils auraient obtenu sans le cache</translation>
    </message>
    <message>
        <source>TTL what-if</source>
        <translation>Autre TTL</translation>
    </message>
    <message>
        <source>What another TTL would have done</source>
        <translation>Ce qu’un autre TTL aurait fait</translation>
    </message>
    <message>
        <source>Runway</source>
        <translation>Autonomie</translation>
    </message>
    <message>
        <source>How long the stored values would carry the callers</source>
        <translation>Combien de temps les valeurs stockées soutiendraient les appelants</translation>
    </message>
    <message>
        <source>Staleness</source>
        <translation>Péremption</translation>
    </message>
    <message>
        <source>When answers were staler than they may be</source>
        <translation>Quand les réponses étaient plus périmées que permis</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Pannes</translation>
    </message>
    <message>
        <source>What the cache saved in each outage</source>
        <translation>Ce que le cache a sauvé pendant chaque panne</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes ou no</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Exporter le graphique</translation>
    </message>
    <message>
        <source>Write the chart as a picture</source>
        <translation>Écrire le graphique sous forme d’image</translation>
    </message>
    <message>
        <source>The whole chart of “%1”.</source>
        <translation>Le graphique entier de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The chart was written to %1</source>
        <translation>Le graphique a été écrit dans %1</translation>
    </message>
    <message>
        <source>The chart could not be written to %1: %2. Nothing was changed there; export to another place.</source>
        <translation>Le graphique n’a pas pu être écrit dans %1&#xa0;: %2. Rien n’y a été modifié&#x202f;; exportez-le ailleurs.</translation>
    </message>
    <message>
        <source>Export of a chart
File: %1
Reason: %2</source>
        <translation>Export d’un graphique
Fichier&#xa0;: %1
Raison&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ui::Recovery</name>
    <message>
        <source>the folder cannot be made</source>
        <translation>le dossier ne peut pas être créé</translation>
    </message>
    <message>
        <source>no file can be made there</source>
        <translation>aucun fichier ne peut y être créé</translation>
    </message>
    <message>
        <source>What you do cannot be kept for a recovery in %1: %2. Save the session yourself now and then.</source>
        <translation>Ce que vous faites ne peut pas être gardé pour une récupération dans %1&#xa0;: %2. Enregistrez vous-même la session de temps en temps.</translation>
    </message>
    <message>
        <source>A session that was left behind cannot be read: %1: %2</source>
        <translation>Une session laissée là ne peut pas être lue&#xa0;: %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The inspector ended unexpectedly, and what it kept of its session is damaged. It was put aside as %1.</source>
        <translation>L’inspecteur s’est arrêté brusquement, et ce qu’il gardait de sa session est abîmé. Il l’a mis de côté dans %1.</translation>
    </message>
    <message>
        <source>it has %1; at most %2 are read</source>
        <translation>il fait %1&#xa0;; %2 au plus sont lus</translation>
    </message>
</context>
<context>
    <name>ui::RecoveryBar</name>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Récupérer</translation>
    </message>
    <message>
        <source>Bring the session back, in place of this one</source>
        <translation>Ramener la session, à la place de celle-ci</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Delete what was kept of it</source>
        <translation>Supprimer ce qui en a été gardé</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Plus tard</translation>
    </message>
    <message>
        <source>Keep it, and ask again at the next start</source>
        <translation>La garder, et demander de nouveau au prochain démarrage</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Récupération</translation>
    </message>
    <message>
        <source>The session of %1 was to be brought back, and the inspector ended again. It is kept as %2.</source>
        <translation>La session de %1 devait être ramenée, et l’inspecteur s’est encore arrêté. Elle est gardée dans %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n appel</numerusform>
            <numerusform>%n appels</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>&amp;Tout afficher</translation>
    </message>
    <message>
        <source>List all sessions that were left, to choose one</source>
        <translation>Lister toutes les sessions restées, pour en choisir une</translation>
    </message>
    <message>
        <source>&amp;Discard all</source>
        <translation>Tout s&amp;upprimer</translation>
    </message>
    <message>
        <source>Delete what was kept of all of them</source>
        <translation>Supprimer ce qui a été conservé de chacune</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Garder</translation>
    </message>
    <message>
        <source>Delete nothing</source>
        <translation>Ne rien supprimer</translation>
    </message>
    <message numerus="yes">
        <source>Delete all %n session(s), of %1 to %2? What was done in them is lost then.</source>
        <translation>
            <numerusform>Supprimer la session (%n), de %1 à %2&#xa0;? Ce qui y a été fait sera perdu.</numerusform>
            <numerusform>Supprimer les %n sessions, de %1 à %2&#xa0;? Ce qui y a été fait sera perdu.</numerusform>
        </translation>
    </message>
    <message>
        <source>The inspector ended unexpectedly. Its session of %1 can be brought back: %2, %3. Its last %4 seconds may be missing.</source>
        <translation>L’inspecteur s’est arrêté brusquement. Sa session de %1 peut être ramenée&#xa0;: %2, %3. Ses %4 dernières secondes peuvent manquer.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) were left in all, the oldest of %1.</source>
        <translation>
            <numerusform>%n session est restée en tout, la plus ancienne de %1.</numerusform>
            <numerusform>%n sessions sont restées en tout, la plus ancienne de %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::RunsButton</name>
    <message>
        <source>R&amp;uns</source>
        <translation>Exéc&amp;utions</translation>
    </message>
    <message>
        <source>Run %1 against run %2</source>
        <translation>Exécution %1 contre %2</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Exécution %1</translation>
    </message>
    <message>
        <source>%1
compared with: %2</source>
        <translation>%1
comparée à&#xa0;: %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer à</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>ui::RunwayChart</name>
    <message>
        <source>Keys without a fallback, if the outage lasts</source>
        <translation>Clés sans secours, si la panne dure</translation>
    </message>
    <message>
        <source>after %1
%2 of %3 keys without a fallback</source>
        <translation>après %1
%2 sur %3 clés sans secours</translation>
    </message>
    <message>
        <source>keys without a fallback</source>
        <translation>clés sans secours</translation>
    </message>
    <message>
        <source>first</source>
        <translation>première</translation>
    </message>
    <message>
        <source>half</source>
        <translation>moitié</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
</context>
<context>
    <name>ui::RunwayPage</name>
    <message>
        <source>No key is known yet: call one, and see how long its value would stand in.</source>
        <translation>Aucune clé connue&#xa0;: appelez-en une, et voyez combien de temps sa valeur servirait de secours.</translation>
    </message>
    <message>
        <source>No key has a fallback now: every failure reaches its caller. Calls that succeed store values.</source>
        <translation>Aucune clé n’a de secours à présent&#xa0;: chaque échec atteint son appelant. Les appels réussis stockent des valeurs.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ui::ScenarioProblems</name>
    <message>
        <source>The scenario cannot be read</source>
        <translation>Le scénario ne peut pas être lu</translation>
    </message>
    <message>
        <source>%1 cannot be played. Nothing was changed: the present run goes on.</source>
        <translation>%1 ne peut pas être joué. Rien n’a été changé&#xa0;: l’exécution en cours continue.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Ligne %1, colonne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>The reading stopped here.</source>
        <translation>La lecture s’est arrêtée ici.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy all problems, each with file, line and column</source>
        <translation>Copier tous les problèmes, chacun avec fichier, ligne et colonne</translation>
    </message>
</context>
<context>
    <name>ui::Session</name>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>downstream</source>
        <translation>aval</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>trafic</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>politique</translation>
    </message>
    <message>
        <source>health</source>
        <translation>état de l’aval</translation>
    </message>
    <message>
        <source>Time stands still: more than %1 calls would be in flight at once, the most that a run holds. Lower the rate of the traffic, the latency, or the waits between attempts.</source>
        <translation>Le temps s’arrête&#xa0;: plus de %1 appels seraient en cours à la fois, le maximum que contient une exécution. Réduisez le débit du trafic, la latence ou les attentes entre les tentatives.</translation>
    </message>
    <message>
        <source>Paused: more than %1 keys would be known, the most that a run holds. Give fewer keys, and reset.</source>
        <translation>En pause&#xa0;: plus de %1 clés seraient connues, le maximum que contient une exécution. Donnez moins de clés, et remettez à zéro.</translation>
    </message>
</context>
<context>
    <name>ui::SessionDocument</name>
    <message>
        <source>The session could not be written to %1: %2. Nothing was changed there, and nothing is lost here; save it in another place.</source>
        <translation>La session n’a pas pu être écrite dans %1&#xa0;: %2. Rien n’y a été changé, et rien n’est perdu ici&#x202f;; enregistrez-la ailleurs.</translation>
    </message>
    <message>
        <source>Saving of the session
File: %1
Reason: %2</source>
        <translation>Enregistrement de la session
Fichier&#xa0;: %1
Raison&#xa0;: %2</translation>
    </message>
    <message>
        <source>Saving was cancelled. Nothing was changed at %1.</source>
        <translation>L’enregistrement a été annulé. Rien n’a été changé dans %1.</translation>
    </message>
    <message>
        <source>Opening of a session
File: %1
Reason: %2</source>
        <translation>Ouverture d’une session
Fichier&#xa0;: %1
Raison&#xa0;: %2</translation>
    </message>
    <message>
        <source>it is no session</source>
        <translation>ce n’est pas une session</translation>
    </message>
    <message>
        <source>“%1” could not be opened: %2</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être ouvert&#xa0;: %2</translation>
    </message>
    <message>
        <source>Opening “%1” was cancelled. Nothing was changed.</source>
        <translation>L’ouverture de «&#xa0;%1&#xa0;» a été annulée. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Opening of a scenario
File: %1
Reason: %2</source>
        <translation>Ouverture d’un scénario
Fichier&#xa0;: %1
Raison&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ui::SessionOpening</name>
    <message>
        <source>there is no such file</source>
        <translation>ce fichier n’existe pas</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>it is neither a session nor a scenario: it is no text</source>
        <translation>ce n’est ni une session ni un scénario&#xa0;: ce n’est pas un texte</translation>
    </message>
    <message>
        <source>it is neither a session nor a scenario: it has more than %1</source>
        <translation>ce n’est ni une session ni un scénario&#xa0;: cela dépasse %1</translation>
    </message>
    <message>
        <source>run %1: %2</source>
        <translation>exécution %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Run %1 did not come out as it was recorded; it is shown as it came out now. The file was edited, or written by a version whose simulation differs. Line %2: %3</source>
        <translation>L’exécution %1 n’a pas donné ce qui était enregistré&#x202f;; elle est affichée telle qu’elle est maintenant. Le fichier a été modifié, ou écrit par une version dont la simulation diffère. Ligne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>it is a link that leads to no file</source>
        <translation>c’est un lien qui ne mène à aucun fichier</translation>
    </message>
    <message>
        <source>it has %1; at most %2 are read</source>
        <translation>il fait %1&#xa0;; %2 au plus sont lus</translation>
    </message>
    <message>
        <source>run %1: the runs before it take more than %2 of memory, the most that is opened</source>
        <translation>exécution %1&#xa0;: celles d’avant prennent plus de %2 de mémoire, le maximum qui s’ouvre</translation>
    </message>
</context>
<context>
    <name>ui::SessionSaving</name>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>il n’y a pas de dossier %1</translation>
    </message>
</context>
<context>
    <name>ui::SettingFields</name>
    <message>
        <source>Not in force yet: a branch is being made. Press Return afterwards.</source>
        <translation>Pas encore en vigueur&#xa0;: une branche est en cours de création. Appuyez ensuite sur Entrée.</translation>
    </message>
    <message>
        <source>Not in force: this is the past. Return to live and press Return here again.</source>
        <translation>Pas en vigueur&#xa0;: c’est le passé. Revenez au direct et appuyez de nouveau sur Entrée ici.</translation>
    </message>
</context>
<context>
    <name>ui::SpeedBox</name>
    <message>
        <source>Speed of virtual time</source>
        <translation>Vitesse du temps virtuel</translation>
    </message>
    <message>
        <source>%1 (reaches %2)</source>
        <translation>%1 (atteint %2)</translation>
    </message>
    <message>
        <source>How fast virtual time passes: ×0.1 to ×100 (Ctrl+[ slower, Ctrl+] faster)</source>
        <translation>La vitesse du temps virtuel&#xa0;: de ×0,1 à ×100 (Ctrl+[ ralentit, Ctrl+] accélère)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Where the data comes from</source>
        <translation>D’où viennent les données</translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation>Temps virtuel</translation>
    </message>
    <message>
        <source>Virtual time since the beginning of the run</source>
        <translation>Temps virtuel depuis le début de l’exécution</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Virtual seconds a second: as asked for, and as the machine reaches</source>
        <translation>Secondes virtuelles par seconde&#xa0;: demandées, et atteintes par la machine</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>Calls that come by themselves</source>
        <translation>Appels qui viennent d’eux-mêmes</translation>
    </message>
    <message>
        <source>Circuit breaker</source>
        <translation>Disjoncteur</translation>
    </message>
    <message>
        <source>The circuit breaker of the policy inside the calls</source>
        <translation>Le disjoncteur de la politique dans les appels</translation>
    </message>
    <message>
        <source>Dropped events</source>
        <translation>Événements supprimés</translation>
    </message>
    <message>
        <source>The journal is full: its oldest events were dropped. Counts and the state of every key still include them.</source>
        <translation>Le journal est plein&#xa0;: ses plus anciens événements ont été supprimés. Les nombres et l’état de chaque clé les comptent encore.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Keys shown in the table, of all known keys</source>
        <translation>Clés affichées dans le tableau, sur toutes les clés connues</translation>
    </message>
    <message>
        <source>Errors avoided</source>
        <translation>Erreurs évitées</translation>
    </message>
    <message>
        <source>Calls that failed and were answered with a stale value</source>
        <translation>Appels en échec qui ont reçu une valeur périmée</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulé</translation>
    </message>
    <message>
        <source>Downstream</source>
        <translation>Aval</translation>
    </message>
    <message>
        <source>keys: %1 of %2</source>
        <translation>clés&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>%1 (past)</source>
        <translation>%1 (passé)</translation>
    </message>
    <message>
        <source>%1 (paused)</source>
        <translation>%1 (en pause)</translation>
    </message>
    <message>
        <source>oldest %1 events dropped</source>
        <translation>%1 événements anciens supprimés</translation>
    </message>
    <message>
        <source>errors avoided: %1</source>
        <translation>erreurs évitées&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::StoryActions</name>
    <message>
        <source>Back</source>
        <translation>Reculer</translation>
    </message>
    <message>
        <source>To the step before</source>
        <translation>À l’étape précédente</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>To the next step</source>
        <translation>À l’étape suivante</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Begin the story anew</source>
        <translation>Reprendre le récit au début</translation>
    </message>
    <message>
        <source>Close the story</source>
        <translation>Fermer le récit</translation>
    </message>
    <message>
        <source>Close the story; the run stays as it is</source>
        <translation>Fermer le récit&#x202f;; l’exécution reste comme elle est</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Réponse %1</translation>
    </message>
    <message>
        <source>Stop here, and go on step by step</source>
        <translation>S’arrêter ici, et continuer pas à pas</translation>
    </message>
    <message>
        <source>Let the story run by itself; it stops at questions</source>
        <translation>Laisser le récit avancer seul&#x202f;; il s’arrête aux questions</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Jouer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>ui::StoryBar</name>
    <message>
        <source>Page Down: on · Esc: leave</source>
        <translation>Pg suiv.&#xa0;: avancer · Échap&#xa0;: quitter</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Récit</translation>
    </message>
    <message>
        <source>What the scenario says will come out, against what came</source>
        <translation>Ce que le scénario prévoit, face à ce qui est arrivé</translation>
    </message>
</context>
<context>
    <name>ui::TimeActions</name>
    <message>
        <source>Back 10 s</source>
        <translation>Reculer de 10&#xa0;s</translation>
    </message>
    <message>
        <source>To the event before</source>
        <translation>Événement précédent</translation>
    </message>
    <message>
        <source>To the event after</source>
        <translation>Événement suivant</translation>
    </message>
    <message>
        <source>Return to live</source>
        <translation>Revenir au direct</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>Bifurquer ici</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show what was ten seconds earlier</source>
        <translation>Afficher ce qui était dix secondes plus tôt</translation>
    </message>
    <message>
        <source>Go back to the event before</source>
        <translation>Revenir à l’événement précédent</translation>
    </message>
    <message>
        <source>Go on to the event after</source>
        <translation>Avancer à l’événement suivant</translation>
    </message>
    <message>
        <source>Show the run as far as it has come, and let it go on</source>
        <translation>Afficher l’exécution là où elle en est, et la laisser continuer</translation>
    </message>
    <message>
        <source>Begin a new run from what is shown, and keep this one to compare with</source>
        <translation>Commencer une nouvelle exécution depuis ce qui est affiché, et garder celle-ci pour comparer</translation>
    </message>
</context>
<context>
    <name>ui::TimelinePanel</name>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Tel qu’enregistré</translation>
    </message>
    <message>
        <source>Filter lanes</source>
        <translation>Filtrer les pistes</translation>
    </message>
    <message>
        <source>Filter of the lanes</source>
        <translation>Filtre des pistes</translation>
    </message>
    <message>
        <source>Parts of a key, in upper or lower case; state:usable, state:expired or state:absent</source>
        <translation>Parties d’une clé, en majuscules ou minuscules&#x202f;; state:usable, state:expired ou state:absent</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Arrivée</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Most errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Next expiry</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>Order of the lanes</source>
        <translation>Ordre des pistes</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Pin the selected lane</source>
        <translation>Épingler la piste sélectionnée</translation>
    </message>
    <message>
        <source>Keep the selected lane on top (P)</source>
        <translation>Garder la piste sélectionnée en haut (P)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Show a longer span of time (−, or the wheel)</source>
        <translation>Afficher une durée plus longue (−, ou la molette)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Show a shorter span of time (+, or the wheel)</source>
        <translation>Afficher une durée plus courte (+, ou la molette)</translation>
    </message>
    <message>
        <source>Fit the whole run</source>
        <translation>Ajuster à toute l’exécution</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>Afficher toute l’exécution</translation>
    </message>
    <message>
        <source>Follow live</source>
        <translation>Suivre le direct</translation>
    </message>
    <message>
        <source>Return to live and follow it (End)</source>
        <translation>Revenir au direct et le suivre (Fin)</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>Exporter la chronologie</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Ce qui ne va pas dans le filtre</translation>
    </message>
    <message>
        <source>What the timeline shows</source>
        <translation>Ce que montre la chronologie</translation>
    </message>
    <message>
        <source>Show outcomes and windows as they were recorded</source>
        <translation>Afficher les résultats et les fenêtres tels qu’enregistrés</translation>
    </message>
    <message>
        <source>As if the TTL were %1. Ringed outcomes are others than were recorded.</source>
        <translation>Comme si le TTL était de %1. Les résultats cerclés diffèrent de ceux enregistrés.</translation>
    </message>
    <message>
        <source>The timeline was written to %1</source>
        <translation>La chronologie a été écrite dans %1</translation>
    </message>
    <message>
        <source>The timeline could not be written to %1: %2. Nothing was changed there; export to another place.</source>
        <translation>La chronologie n’a pas pu être écrite dans %1&#xa0;: %2. Rien n’y a été changé&#x202f;; exportez ailleurs.</translation>
    </message>
    <message>
        <source>Export of the timeline
File: %1
Reason: %2</source>
        <translation>Export de la chronologie
Fichier&#xa0;: %1
Raison&#xa0;: %2</translation>
    </message>
    <message>
        <source>live, whole, or two numbers of nanoseconds: where it begins, and how long it is</source>
        <translation>live, whole, ou deux nombres de nanosecondes&#xa0;: où elle commence, et sa durée</translation>
    </message>
    <message>
        <source>It holds the first %1 of %2 lanes; a filter picks others.</source>
        <translation>Elle contient les %1 premières pistes sur %2&#x202f;; un filtre en choisit d’autres.</translation>
    </message>
    <message>
        <source>The picture holds all lanes.</source>
        <translation>L’image contient toutes les pistes.</translation>
    </message>
    <message>
        <source>The picture holds all lanes that pass the filter.</source>
        <translation>L’image contient toutes les pistes que le filtre laisse passer.</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>timeline</source>
        <translation>chronologie</translation>
    </message>
    <message>
        <source>Write all lanes as a picture</source>
        <translation>Écrire toutes les pistes sous forme d’image</translation>
    </message>
</context>
<context>
    <name>ui::TimelinePlaceholder</name>
    <message>
        <source>Start traffic</source>
        <translation>Lancer le trafic</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Calls come by themselves, as the traffic settings say (F9)</source>
        <translation>Les appels viennent d’eux-mêmes, selon les réglages du trafic (F9)</translation>
    </message>
    <message>
        <source>No call yet. Call a key, or start traffic: each key gets a lane with its fallback window and the outcome of every call.</source>
        <translation>Aucun appel. Appelez une clé ou lancez le trafic&#xa0;: chaque clé reçoit une piste, avec sa fenêtre de secours et le résultat de chaque appel.</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Appeler %1</translation>
    </message>
    <message>
        <source>No key matches “%1”.</source>
        <translation>Aucune clé ne correspond à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>No call yet. Call a key, or start traffic: each key gets a lane with the outcome of every call. There are no fallback windows while the TTL is 0.</source>
        <translation>Aucun appel. Appelez une clé, ou lancez le trafic&#xa0;: chaque clé aura une ligne avec l’issue de chaque appel. Il n’y a pas de fenêtre de secours tant que le TTL est de 0.</translation>
    </message>
    <message>
        <source>Mend the filter, or clear it to see all lanes.</source>
        <translation>Corrigez le filtre, ou effacez-le pour voir toutes les lignes.</translation>
    </message>
</context>
<context>
    <name>ui::TimelineView</name>
    <message>
        <source>Click or drag to go back in time; the right end is live</source>
        <translation>Cliquer ou glisser pour remonter le temps&#x202f;; le bord droit est le direct</translation>
    </message>
    <message>
        <source>Downstream healthy</source>
        <translation>Aval sain</translation>
    </message>
    <message>
        <source>Here, %1</source>
        <translation>Ici, %1</translation>
    </message>
    <message>
        <source>Not yet at the instant shown</source>
        <translation>Pas encore arrivé à l’instant affiché</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Downstream</source>
        <translation>Aval</translation>
    </message>
    <message>
        <source>Time cursor</source>
        <translation>Curseur de temps</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
</context>
<context>
    <name>ui::ToolBarFold</name>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>What finds no room in the tool bar</source>
        <translation>Ce qui ne tient pas dans la barre d’outils</translation>
    </message>
</context>
<context>
    <name>ui::TrafficPanel</name>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>Calls by themselves</source>
        <translation>Appels automatiques</translation>
    </message>
    <message>
        <source>Let calls come by themselves, or stop them (F9)</source>
        <translation>Laisser venir des appels d’eux-mêmes, ou les arrêter (F9)</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>trafic</translation>
    </message>
    <message>
        <source>Preset of the traffic</source>
        <translation>Préréglage du trafic</translation>
    </message>
    <message>
        <source>Settings with a name; choosing one starts traffic with them</source>
        <translation>Des réglages qui ont un nom&#x202f;; en choisir un lance le trafic avec eux</translation>
    </message>
    <message>
        <source>traffic preset</source>
        <translation>préréglage du trafic</translation>
    </message>
    <message>
        <source>Calls/s</source>
        <translation>Appels/s</translation>
    </message>
    <message>
        <source>How many calls come in a second: above 0, up to a million</source>
        <translation>Combien d’appels viennent par seconde&#xa0;: plus de 0, jusqu’à un million</translation>
    </message>
    <message>
        <source>calls/s</source>
        <translation>appels/s</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Arrivées</translation>
    </message>
    <message>
        <source>At random: as from many independent callers (Poisson). Steady: at even distances</source>
        <translation>Au hasard&#xa0;: comme de nombreux appelants indépendants (Poisson). Régulières&#xa0;: à intervalles égaux</translation>
    </message>
    <message>
        <source>arrivals</source>
        <translation>arrivées</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>au hasard</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>régulières</translation>
    </message>
    <message>
        <source>Which keys are called</source>
        <translation>Quelles clés sont appelées</translation>
    </message>
    <message>
        <source>numbered</source>
        <translation>numérotées</translation>
    </message>
    <message>
        <source>own list</source>
        <translation>liste choisie</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Which keys are called: user:1, user:2 and so on, or a list of your own</source>
        <translation>Quelles clés sont appelées&#xa0;: user:1, user:2 et ainsi de suite, ou une liste à vous</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>How many keys: 1 to a million</source>
        <translation>Combien de clés&#xa0;: de 1 à un million</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>clés</translation>
    </message>
    <message>
        <source>Edit the own list of keys</source>
        <translation>Modifier la liste des clés choisies</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>See and change the list of keys</source>
        <translation>Voir et changer la liste des clés</translation>
    </message>
    <message>
        <source>How often each key is called</source>
        <translation>À quelle fréquence chaque clé est appelée</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>All alike, or by Zipf: the n-th key as often as 1/n to the exponent</source>
        <translation>Toutes pareilles, ou selon Zipf&#xa0;: la n-ième clé aussi souvent que 1/n puissance l’exposant</translation>
    </message>
    <message>
        <source>choice of keys</source>
        <translation>choix des clés</translation>
    </message>
    <message>
        <source>all alike</source>
        <translation>toutes pareilles</translation>
    </message>
    <message>
        <source>Zipf</source>
        <translation>Zipf</translation>
    </message>
    <message>
        <source>Exponent</source>
        <translation>Exposant</translation>
    </message>
    <message>
        <source>Of Zipf: 0 calls all keys alike, 0.99 is usual, 10 calls nearly one</source>
        <translation>De Zipf&#xa0;: 0 appelle toutes les clés pareillement, 0,99 est usuel, 10 n’en appelle presque qu’une</translation>
    </message>
    <message>
        <source>exponent</source>
        <translation>exposant</translation>
    </message>
    <message>
        <source>Bursts</source>
        <translation>Rafales</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>From the begin of one burst to that of the next; “off” for none</source>
        <translation>Du début d’une rafale à celui de la suivante&#x202f;; «&#xa0;aucune&#xa0;» pour s’en passer</translation>
    </message>
    <message>
        <source>bursts</source>
        <translation>rafales</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>How long a burst lasts; no longer than from one to the next</source>
        <translation>Combien de temps dure une rafale&#x202f;; pas plus que d’une à la suivante</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Facteur</translation>
    </message>
    <message>
        <source>How many times as many calls come in a burst</source>
        <translation>Combien de fois plus d’appels viennent pendant une rafale</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>All that is random comes from it: the same seed and settings make the same run. Counts from the beginning of a run</source>
        <translation>Tout le hasard en vient&#xa0;: mêmes graine et réglages, même exécution. Compte dès le début d’une exécution</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <source>Reset with this seed</source>
        <translation>À zéro avec cette graine</translation>
    </message>
    <message>
        <source>Begin anew at time zero with this seed; asks if calls were recorded</source>
        <translation>Repartir du temps zéro avec cette graine&#x202f;; demande si des appels ont été enregistrés</translation>
    </message>
    <message>
        <source>%1 keys…</source>
        <translation>%1 clés…</translation>
    </message>
    <message>
        <source>Give the keys…</source>
        <translation>Donner les clés…</translation>
    </message>
    <message>
        <source>every %1, for %2</source>
        <translation>toutes les %1, pendant %2</translation>
    </message>
    <message>
        <source>This run began with seed %1; another takes effect at the next reset.</source>
        <translation>Cette exécution a commencé avec la graine %1&#x202f;; une autre prend effet à la prochaine remise à zéro.</translation>
    </message>
</context>
<context>
    <name>ui::WhatIfChart</name>
    <message>
        <source>Errors and wrong answers against the TTL</source>
        <translation>Erreurs et réponses obsolètes selon le TTL</translation>
    </message>
    <message>
        <source>Drag to try a TTL on what was recorded; arrow keys move it, Esc leaves</source>
        <translation>Glisser pour essayer un TTL sur ce qui est enregistré&#x202f;; les flèches le déplacent, Échap quitte</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>illimité</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 erreur</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 erreurs</translation>
    </message>
    <message>
        <source>1 out-of-date answer</source>
        <translation>1 réponse obsolète</translation>
    </message>
    <message>
        <source>%1 out-of-date answers</source>
        <translation>%1 réponses obsolètes</translation>
    </message>
    <message>
        <source>TTL %1</source>
        <translation>TTL %1</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>erreurs</translation>
    </message>
    <message>
        <source>out-of-date answers (dashed)</source>
        <translation>réponses obsolètes (tirets)</translation>
    </message>
    <message>
        <source>in force %1</source>
        <translation>en vigueur %1</translation>
    </message>
</context>
<context>
    <name>ui::WhatIfPage</name>
    <message>
        <source>&amp;TTL</source>
        <translation>&amp;TTL</translation>
    </message>
    <message>
        <source>TTL to try</source>
        <translation>TTL à essayer</translation>
    </message>
    <message>
        <source>The TTL that is tried on what was recorded: “45 s”, “2 min”, “unlimited”</source>
        <translation>Le TTL essayé sur ce qui est enregistré&#xa0;: «&#xa0;45&#xa0;s&#xa0;», «&#xa0;2&#xa0;min&#xa0;», «&#xa0;illimité&#xa0;»</translation>
    </message>
    <message>
        <source>Sets the TTL of the cache, from now on</source>
        <translation>Règle le TTL du cache, à partir de maintenant</translation>
    </message>
    <message>
        <source>Makes the same run again under this TTL, and compares the two</source>
        <translation>Refait la même exécution avec ce TTL, et compare les deux</translation>
    </message>
    <message>
        <source>Shows outcomes as they were recorded</source>
        <translation>Affiche les résultats tels qu’enregistrés</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lecture du journal…</translation>
    </message>
    <message>
        <source>No call has ended yet: there is nothing to try another TTL on.</source>
        <translation>Aucun appel terminé&#xa0;: il n’y a rien sur quoi essayer un autre TTL.</translation>
    </message>
    <message>
        <source>No call has failed yet. The TTL matters only for calls that fail.</source>
        <translation>Aucun appel en échec. Le TTL ne compte que pour les appels qui échouent.</translation>
    </message>
    <message>
        <source>Put %1 in force</source>
        <translation>Appliquer %1</translation>
    </message>
    <message>
        <source>Run again with %1</source>
        <translation>Refaire avec %1</translation>
    </message>
</context>
<context>
    <name>ui::WindowStories</name>
    <message>
        <source>Story</source>
        <translation>Récit</translation>
    </message>
    <message>
        <source>&amp;Presenter view</source>
        <translation>Mode &amp;présentation</translation>
    </message>
    <message>
        <source>Sc&amp;enarios</source>
        <translation>Scé&amp;narios</translation>
    </message>
    <message>
        <source>Save as s&amp;cenario…</source>
        <translation>Enregistrer comme s&amp;cénario…</translation>
    </message>
    <message>
        <source>Save &amp;handout…</source>
        <translation>Enregistrer un &amp;document…</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Leçons</translation>
    </message>
    <message>
        <source>Save as scenario</source>
        <translation>Enregistrer comme scénario</translation>
    </message>
    <message>
        <source>A title for what was done:</source>
        <translation>Un titre pour ce qui a été fait&#xa0;:</translation>
    </message>
    <message>
        <source>What I just did</source>
        <translation>Ce que je viens de faire</translation>
    </message>
    <message>
        <source>Scenarios (*.scenario)</source>
        <translation>Scénarios (*.scenario)</translation>
    </message>
    <message>
        <source>Save as scenario…</source>
        <translation>Enregistrer comme scénario…</translation>
    </message>
    <message>
        <source>Save handout</source>
        <translation>Enregistrer un document</translation>
    </message>
    <message>
        <source>The story has not come to its end. What should the handout show?</source>
        <translation>Le récit n’est pas arrivé à sa fin. Que doit montrer le document&#x202f;?</translation>
    </message>
    <message>
        <source>What was shown</source>
        <translation>Ce qui a été montré</translation>
    </message>
    <message>
        <source>The whole story</source>
        <translation>Tout le récit</translation>
    </message>
    <message>
        <source>handout</source>
        <translation>document</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Save handout…</source>
        <translation>Enregistrer un document…</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing was written. %1. Choose another place.</source>
        <translation>Rien n’a été écrit. %1. Choisissez un autre endroit.</translation>
    </message>
</context>
<context>
    <name>ui::WithWithoutChart</name>
    <message>
        <source>No call has ended yet.</source>
        <translation>Aucun appel terminé.</translation>
    </message>
    <message>
        <source>With the cache %1 of callers got a value, without it %2.</source>
        <translation>Avec le cache, %1 des appelants ont obtenu une valeur&#x202f;; sans lui, %2.</translation>
    </message>
    <message>
        <source>With and without the cache, over time</source>
        <translation>Avec et sans le cache, au fil du temps</translation>
    </message>
    <message>
        <source>no call ended</source>
        <translation>aucun appel terminé</translation>
    </message>
    <message>
        <source>%1 call; a value with the cache: %2</source>
        <translation>%1 appel&#x202f;; une valeur avec le cache&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 calls; a value with the cache: %2</source>
        <translation>%1 appels&#x202f;; une valeur avec le cache&#xa0;: %2</translation>
    </message>
    <message>
        <source>without it: %1</source>
        <translation>sans lui&#xa0;: %1</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>avec réponse</translation>
    </message>
    <message>
        <source>saved by the cache</source>
        <translation>sauvés par le cache</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdus</translation>
    </message>
</context>
<context>
    <name>ui::WithWithoutPage</name>
    <message>
        <source>as &amp;shares</source>
        <translation>en &amp;parts</translation>
    </message>
    <message>
        <source>Each part of time fills the height: its shares instead of its counts</source>
        <translation>Chaque portion de temps remplit la hauteur&#xa0;: ses parts au lieu de ses nombres</translation>
    </message>
    <message>
        <source>Show shares instead of counts</source>
        <translation>Afficher les parts au lieu des nombres</translation>
    </message>
    <message>
        <source>No call has ended yet. Call a key, or start traffic, to see what the cache does for callers.</source>
        <translation>Aucun appel terminé. Appelez une clé ou lancez le trafic pour voir ce que le cache fait pour les appelants.</translation>
    </message>
    <message>
        <source>What the journal no longer keeps is not counted.</source>
        <translation>Ce que le journal ne garde plus n’est pas compté.</translation>
    </message>
</context>
</TS>
