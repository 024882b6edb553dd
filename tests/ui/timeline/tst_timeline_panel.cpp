#include <QTest>

#include <memory>

#include "../controls/save_picture.h"
#include "ui/session/selection.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_view.h"

using namespace std::chrono_literals;

class TestTimelinePanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void beforeAnyCallTheTimelineSaysWhatWouldFillIt();
    void anOutageIsDrawn();

private:
    void call(const char *key);
    void playOutage();

    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::Selection> m_selection;
    std::unique_ptr<ui::ViewState> m_state;
    std::unique_ptr<ui::TimelinePanel> m_panel;
};

void TestTimelinePanel::init()
{
    m_session = std::make_unique<ui::Session>(simulation::Settings{});
    m_session->setRunning(false);
    m_selection = std::make_unique<ui::Selection>();
    m_state = std::make_unique<ui::ViewState>();
    m_panel = std::make_unique<ui::TimelinePanel>(*m_session, *m_selection, *m_state);
    m_panel->resize(760, 260);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestTimelinePanel::cleanup()
{
    m_panel.reset();
    m_state.reset();
    m_selection.reset();
    m_session.reset();
}

void TestTimelinePanel::call(const char *key)
{
    m_session->call(m_session->addKey(key));
}

/// Five keys called in turn; the downstream fails from 0:36 to 0:54 and the TTL is 15 s.
void TestTimelinePanel::playOutage()
{
    m_session->setTtl(15s);
    for (int n = 0; n < 60; ++n) {
        if (n == 36)
            m_session->setHealth(journal::Health::failing);
        if (n == 54)
            m_session->setHealth(journal::Health::healthy);
        for (const char *key : {"user:1", "user:2", "user:3", "cart:42", "price:7"})
            if ((n * 7 + key[0] + key[5] * 3) % 5 == 0)
                call(key);
        m_session->advance(1s);
    }
}

void TestTimelinePanel::beforeAnyCallTheTimelineSaysWhatWouldFillIt()
{
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("timeline-empty")));
}

void TestTimelinePanel::anOutageIsDrawn()
{
    playOutage();
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("timeline-outage")));
    m_session->goTo(journal::TimePoint{40s});
    m_selection->selectKey(journal::KeyId{1});
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("timeline-past")));
    m_session->returnToLive();
    m_state->setTriedTtl(5s);
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("timeline-tried")));
}

QTEST_MAIN(TestTimelinePanel)
#include "tst_timeline_panel.moc"
