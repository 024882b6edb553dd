<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n refreshed</source>
        <translation>
            <numerusform>%n refreshed</numerusform>
            <numerusform>%n refreshed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stale served</source>
        <translation>
            <numerusform>%n stale served</numerusform>
            <numerusform>%n stale served</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n in flight</source>
        <translation>
            <numerusform>; %n in flight</numerusform>
            <numerusform>; %n in flight</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LogExportBar</name>
    <message numerus="yes">
        <source>%n event(s) written to %1</source>
        <translation>
            <numerusform>%n event written to %1</numerusform>
            <numerusform>%n events written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecoveryBar</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete all %n session(s), of %1 to %2? What was done in them is lost then.</source>
        <translation>
            <numerusform>Delete the %n session, of %1 to %2? What was done in it is lost then.</numerusform>
            <numerusform>Delete all %n sessions, of %1 to %2? What was done in them is lost then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) were left in all, the oldest of %1.</source>
        <translation>
            <numerusform>%n session was left in all, of %1.</numerusform>
            <numerusform>%n sessions were left in all, the oldest of %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
