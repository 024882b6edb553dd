#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <memory>
#include <random>

#include "../controls/save_picture.h"
#include "ui/controls/problem_label.h"
#include "ui/controls/value_field.h"
#include "ui/questions/budget_chart.h"
#include "ui/questions/figures_view.h"
#include "ui/questions/outages_model.h"
#include "ui/questions/questions_panel.h"
#include "ui/questions/runway_chart.h"
#include "ui/questions/what_if_chart.h"
#include "ui/questions/with_without_chart.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"

using namespace std::chrono_literals;

using journal::Health;
using Question = ui::QuestionsPanel::Question;
using stalecache::TimePoint;
using stalecache::Ttl;

class TestQuestionsPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
    }
    void init();
    void cleanup();

    void picturesOfEveryQuestion();

private:
    template <class Widget>
    [[nodiscard]] Widget *shown() const
    {
        return m_panel->currentWidget()->findChild<Widget *>();
    }
    void playOutages();

    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::ViewState> m_state;
    std::unique_ptr<ui::QuestionsPanel> m_panel;
};

void TestQuestionsPanel::init()
{
    m_session = std::make_unique<ui::Session>(simulation::Settings{});
    m_session->setRunning(false);
    m_state = std::make_unique<ui::ViewState>();
    m_panel = std::make_unique<ui::QuestionsPanel>(*m_session, *m_state);
    m_panel->resize(560, 220);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestQuestionsPanel::cleanup()
{
    m_panel.reset();
    m_state.reset();
    m_session.reset();
}

/// 100 s: 12 keys called by chance, an outage from 20 s to 45 s, and one from 70 s on.
void TestQuestionsPanel::playOutages()
{
    m_session->setTtl(15s);
    std::vector<journal::KeyId> keys;
    for (int n = 0; n < 12; ++n)
        keys.push_back(m_session->addKey("user:" + std::to_string(n)));
    std::mt19937 random{5};
    for (int n = 0; n < 400; ++n) {
        if (n == 80 || n == 280)
            m_session->setHealth(Health::failing);
        if (n == 180)
            m_session->setHealth(Health::healthy);
        m_session->call(keys[random() % (1 + random() % keys.size())]);
        m_session->advance(250ms);
    }
}

void TestQuestionsPanel::picturesOfEveryQuestion()
{
    const QStringList names{QStringLiteral("with-without"), QStringLiteral("what-if"),
                            QStringLiteral("runway"), QStringLiteral("budget"),
                            QStringLiteral("outages")};
    for (int tab = 0; tab < m_panel->count(); ++tab) {
        m_panel->setCurrentIndex(tab);
        QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("questions-empty-%1").arg(names[tab])));
    }
    playOutages();
    m_state->setTriedTtl(Ttl{20s});
    m_session->goTo(TimePoint{79s});
    for (int tab = 0; tab < m_panel->count(); ++tab) {
        m_panel->setCurrentIndex(tab);
        QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("questions-%1").arg(names[tab])));
    }
    m_panel->resize(420, 520);
    for (int tab = 0; tab < m_panel->count(); ++tab) {
        m_panel->setCurrentIndex(tab);
        QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("questions-tall-%1").arg(names[tab])));
    }
}

QTEST_MAIN(TestQuestionsPanel)
#include "tst_questions_panel.moc"
