#pragma once
// A small table of figures whose rows are chosen whole.

#include <QTableView>

#include <vector>

namespace ui {

/// Rows that are clicked, or reached by the keys, are chosen; a double click or Return activates
/// one. Chosen rows can be copied.
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

    /// From the top down.
    [[nodiscard]] std::vector<int> chosenRows() const;

signals:
    /// At least one.
    void rowsChosen(const std::vector<int> &rows);
    void rowActivated(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyFont();
    void copy() const;
    void tell();
    /// What all columns, the frame and a scroll bar take, in pixels.
    [[nodiscard]] int columnsWidth() const;

    QStringList m_widest;
    bool m_isKeptWhole = false;
};

} // namespace ui
