#pragma once
// A small table of figures whose rows are chosen whole.

#include <QTableView>

namespace ui {

/// A row that is clicked, or reached by the keys, is chosen; a double click or Return activates it.
class FiguresView : public QTableView
{
    Q_OBJECT

public:
    /// The model must outlive it.
    explicit FiguresView(QAbstractItemModel &model, QWidget *parent = nullptr);

    /// Gives each column the width of its title and of `widest`, its longest text.
    void fitColumns(const QStringList &widest);

    /// Is never so narrow that a column would be out of sight.
    void keepWhole();

signals:
    void rowChosen(int row);
    void rowActivated(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyFont();
    /// What all columns, the frame and a scroll bar take, in pixels.
    [[nodiscard]] int columnsWidth() const;

    QStringList m_widest;
    bool m_isKeptWhole = false;
};

} // namespace ui
