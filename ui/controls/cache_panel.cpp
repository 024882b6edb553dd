#include "ui/controls/cache_panel.h"

#include <QComboBox>

#include "ui/controls/problem_label.h"
#include "ui/controls/value_field.h"

namespace ui {

CachePanel::CachePanel(Session &session, QWidget *parent)
    : FieldForm(tr("Stale cache"), parent), m_session(session),
      m_ttl(new ValueField(ttlRules(), this)), m_backend(new QComboBox(this))
{
    m_backend->addItem(tr("In-memory map"));
    m_backend->setAccessibleName(tr("Backend"));
    m_backend->setMinimumContentsLength(6);
    m_backend->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

    auto *problem =
        addField(tr("TTL"), m_ttl,
                 tr("How long after it was stored a value may stand in for a failed call: "
                    "“30 s”, “2 min”, “unlimited”; 0 stores nothing"));
    addField(tr("Backend"), m_backend, tr("Where the cache keeps its entries"));

    follow();
    connect(m_ttl, &ValueField::problemChanged, problem, &ProblemLabel::setProblem);
    connect(m_ttl, &ValueField::valueChanged, this,
            [this](qint64 value) { m_session.setTtl(stalecache::Duration{value}); });
    connect(&m_session, &Session::settingsChanged, this, &CachePanel::follow);
    connect(&m_session, &Session::restarted, this, &CachePanel::follow);
}

void CachePanel::follow()
{
    m_ttl->setValue(m_session.settings().ttl.span().count());
}

} // namespace ui
