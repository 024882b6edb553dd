#pragma once
// The names of the lanes: a list that takes the focus and that screen readers read.

#include <QTableView>

#include <functional>

namespace ui {

class LaneModel;

/// Stands left of the lanes and scrolls with them.
class LaneList : public QTableView
{
    Q_OBJECT

public:
    explicit LaneList(LaneModel &model, QWidget *parent = nullptr);

    /// Keys are offered to this first; it answers whether it took one.
    void setKeyTaker(std::function<bool(QKeyEvent *)> taker);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::function<bool(QKeyEvent *)> m_taker;
};

} // namespace ui
