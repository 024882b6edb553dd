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
</context>
</TS>
