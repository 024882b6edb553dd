#include <QTest>
class TestQuestions : public QObject { Q_OBJECT private slots: void x(){} };
QTEST_MAIN(TestQuestions)
#include "tst_questions.moc"
