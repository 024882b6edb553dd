#pragma once
// What StaleCache guarantees over any backend, however bad. One data row a backend and a seed.

#include <QObject>

#include "subject.h"

namespace contract {

class Guarantees : public QObject
{
    Q_OBJECT

public:
    explicit Guarantees(NamedBackends backends);

private slots:
    void successIsAlwaysTheFreshValue_data()
    {
        addBackends();
    }
    void successIsAlwaysTheFreshValue();
    void failureWithoutAnEntryIsTheOriginalError_data()
    {
        addBackends();
    }
    void failureWithoutAnEntryIsTheOriginalError();
    void expiredValueIsNeverServed_data()
    {
        addBackends();
    }
    void expiredValueIsNeverServed();
    void lateSuccessNeverOverwritesALaterOne_data()
    {
        addBackends();
    }
    void lateSuccessNeverOverwritesALaterOne();
    void invalidatedKeyIsNeverBroughtBack_data()
    {
        addBackends();
    }
    void invalidatedKeyIsNeverBroughtBack();
    void randomCallsNeverGetWhatTheyMustNot_data()
    {
        addBackends();
    }
    void randomCallsNeverGetWhatTheyMustNot();

private:
    void addBackends() const;
    [[nodiscard]] const NamedBackend &fetchBackend() const;

    NamedBackends m_backends;
};

} // namespace contract
