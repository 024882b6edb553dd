// The state machines of the policy against their published definitions.

#include <QTest>

#include "machines.h"

int main(int argc, char **argv)
{
    // Longer and more sequences than usual, unless the person who runs this says otherwise.
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=1000 max_size=200");
    return machines::runOptionsAndBackoff(argc, argv) + machines::runBreaker(argc, argv) +
           machines::runAttemptsOfACall(argc, argv);
}
