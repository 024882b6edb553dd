#pragma once
// What every honest backend must do. One data row a backend; a new one needs a row, no test.

#include <QObject>

#include "subject.h"

namespace contract {

class BackendContract : public QObject
{
    Q_OBJECT

public:
    explicit BackendContract(NamedBackends backends);

private slots:
    void absentKeyIsNothing_data()
    {
        addBackends();
    }
    void absentKeyIsNothing();
    void whatWasSetComesBack_data()
    {
        addBackends();
    }
    void whatWasSetComesBack();
    void setReplacesTheFormerEntry_data()
    {
        addBackends();
    }
    void setReplacesTheFormerEntry();
    void erasedKeyIsNothing_data()
    {
        addBackends();
    }
    void erasedKeyIsNothing();
    void eraseOfAnAbsentKeyIsNoError_data()
    {
        addBackends();
    }
    void eraseOfAnAbsentKeyIsNoError();
    void erasedKeyCanBeSetAgain_data()
    {
        addBackends();
    }
    void erasedKeyCanBeSetAgain();
    void keysAreIsolated_data()
    {
        addBackends();
    }
    void keysAreIsolated();
    void oddKeysAreKeptApart_data()
    {
        addBackends();
    }
    void oddKeysAreKeptApart();
    void oddValuesComeBackWhole_data()
    {
        addBackends();
    }
    void oddValuesComeBackWhole();
    void extremeTimesAreKeptExactly_data()
    {
        addBackends();
    }
    void extremeTimesAreKeptExactly();
    void manyKeysAreKept_data()
    {
        addBackends();
    }
    void manyKeysAreKept();
    void getReturnsACopy_data()
    {
        addBackends();
    }
    void getReturnsACopy();

private:
    void addBackends() const;
    [[nodiscard]] Subject fetchBackend() const;

    NamedBackends m_backends;
};

} // namespace contract
