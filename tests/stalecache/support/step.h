#pragma once
// One step of a random sequence, and how it is made up.

#include <QTest>

#include <rapidcheck.h>

#include "forms.h"
#include "reference_model.h"

#include <array>
#include <cstddef>
#include <ostream>

namespace support {

enum class Act
{
    callAndSucceed,
    callAndFail,
    begin,
    succeedOne,
    failOne,
    abandonOne,
    moveClock,
    invalidate,
    changeTtl,
    peek,
};

struct Step
{
    Act act;
    int key;
    int pick; ///< which of the calls under way
    int amount; ///< of time
    ReferenceModel::Error error;
    bool limited; ///< the call has a maximum staleness, `amount` if positive
    bool stopped;
    Form form;

    friend std::ostream &operator<<(std::ostream &out, const Step &step)
    {
        constexpr std::array names{"call+succeed", "call+fail", "begin",      "succeed", "fail",
                                   "abandon",      "clock",     "invalidate", "ttl",     "peek"};
        return out << names.at(static_cast<std::size_t>(step.act)) << "(key " << step.key
                   << ", pick " << step.pick << ", amount " << step.amount << ", error "
                   << static_cast<int>(step.error) << (step.limited ? ", limited" : "")
                   << (step.stopped ? ", stopped" : "") << ')';
    }
};

} // namespace support

template <>
struct rc::Arbitrary<support::Step>
{
    static Gen<support::Step> arbitrary()
    {
        using Model = support::ReferenceModel;
        using support::Act;
        using support::Form;
        using support::Step;
        return gen::build<Step>(
            gen::set(&Step::act, gen::map(gen::inRange(0, 10), [](int i) { return Act(i); })),
            gen::set(&Step::key, gen::inRange(0, 3)), gen::set(&Step::pick, gen::inRange(0, 8)),
            gen::set(&Step::amount, gen::inRange(-15, 25)),
            gen::set(&Step::error,
                     gen::weightedElement<Model::Error>({{4, Model::Error::ordinary},
                                                         {1, Model::Error::refused},
                                                         {1, Model::Error::authoritative}})),
            gen::set(&Step::limited, gen::weightedElement<bool>({{3, false}, {1, true}})),
            gen::set(&Step::stopped, gen::weightedElement<bool>({{9, false}, {1, true}})),
            gen::set(&Step::form, gen::element(Form::expectedHalves, Form::throwingHalves)));
    }
};
