#include "ui/controls/downstream_panel.h"

#include <QComboBox>

#include <cmath>
#include <type_traits>

#include "ui/controls/error_text_field.h"
#include "ui/controls/problem_label.h"
#include "ui/controls/value_field.h"

namespace ui {

using simulation::DownstreamSettings;
using simulation::ErrorKind;
using stalecache::Duration;

DownstreamPanel::DownstreamPanel(Session &session, QWidget *parent)
    : FieldForm(tr("Simulated downstream"), parent), m_session(session),
      m_failureRate(new ValueField(failureRateRules(), this)), m_error(new QComboBox(this)),
      m_ownError(new ErrorTextField(this)), m_latency(new ValueField(latencyRules(), this)),
      m_jitter(new ValueField(jitterRules(), this))
{
    const auto offer = [this](const QString &name, ErrorKind kind) {
        m_error->addItem(name, static_cast<int>(kind));
    };
    offer(tr("unavailable"), ErrorKind::unavailable);
    offer(tr("timeout"), ErrorKind::timeout);
    offer(tr("HTTP 500"), ErrorKind::http500);
    offer(tr("HTTP 503"), ErrorKind::http503);
    offer(tr("HTTP 429"), ErrorKind::http429);
    offer(tr("HTTP 404"), ErrorKind::http404);
    offer(tr("own text"), ErrorKind::own);
    m_error->setAccessibleName(tr("Kind of error"));
    m_error->setMinimumContentsLength(6);
    m_error->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

    addRows();
    follow();
    connectAll();
}

void DownstreamPanel::addRows()
{
    const auto add = [this](const QString &name, auto *field, const QString &toolTip) {
        ProblemLabel *problem = addField(name, field, toolTip);
        using Field = std::remove_pointer_t<decltype(field)>;
        connect(field, &Field::problemChanged, problem, &ProblemLabel::setProblem);
    };
    add(tr("Failure rate"), m_failureRate,
        tr("How many of a hundred calls fail while the downstream is failing"));
    addField(tr("Error"), m_error, tr("What a failed call reports"));
    add(tr("Text"), m_ownError, tr("What the error says"));
    add(tr("Latency"), m_latency, tr("How long an answer or an error takes: 0 s to 1 h"));
    add(tr("Jitter"), m_jitter,
        tr("By how much the latency varies at most, up or down; it never falls below 0"));
}

void DownstreamPanel::connectAll()
{
    connect(m_failureRate, &ValueField::valueChanged, this, [this](qint64 value) {
        set([&](auto &settings) { settings.failureRate = static_cast<double>(value) / 1000; });
    });
    connect(m_latency, &ValueField::valueChanged, this, [this](qint64 value) {
        set([&](auto &settings) { settings.latency = Duration{value}; });
    });
    connect(m_jitter, &ValueField::valueChanged, this, [this](qint64 value) {
        set([&](auto &settings) { settings.jitter = Duration{value}; });
    });
    connect(m_error, &QComboBox::activated, this, &DownstreamPanel::chooseError);
    connect(m_ownError, &ErrorTextField::errorTextChosen, this, [this](const QString &text) {
        m_awaitsOwnText = false;
        set([&](auto &settings) {
            settings.errorKind = ErrorKind::own;
            settings.ownError = text.toStdString();
        });
    });
    connect(&m_session, &Session::settingsChanged, this, &DownstreamPanel::follow);
    connect(&m_session, &Session::restarted, this, &DownstreamPanel::follow);
}

void DownstreamPanel::follow()
{
    const DownstreamSettings &settings = m_session.settings().downstream;
    m_failureRate->setValue(std::llround(settings.failureRate * 1000));
    m_latency->setValue(settings.latency.count());
    m_jitter->setValue(settings.jitter.count());
    m_ownError->setErrorText(QString::fromStdString(settings.ownError));

    if (m_awaitsOwnText)
        return;
    m_error->setCurrentIndex(m_error->findData(static_cast<int>(settings.errorKind)));
    setFieldVisible(m_ownError, settings.errorKind == ErrorKind::own);
}

void DownstreamPanel::chooseError(int row)
{
    const auto kind = static_cast<ErrorKind>(m_error->itemData(row).toInt());
    const bool own = kind == ErrorKind::own;
    setFieldVisible(m_ownError, own);
    m_awaitsOwnText = own && m_session.settings().downstream.ownError.empty();
    if (m_awaitsOwnText) {
        m_ownError->setFocus(); // the former kind stays in force until there is a text
        return;
    }
    set([&](auto &settings) { settings.errorKind = kind; });
}

template <class Change>
void DownstreamPanel::set(const Change &change)
{
    DownstreamSettings settings = m_session.settings().downstream;
    change(settings);
    m_session.setDownstream(settings);
}

} // namespace ui
