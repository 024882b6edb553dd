#pragma once
// A line of controls that goes on in the next line where there is no room.

#include <QLayout>

#include <memory>
#include <vector>

namespace ui {

/// Every item has the size it asks for; those of one line are centred on it. Its smallest width is
/// that of its widest item.
class WrapLayout : public QLayout
{
    Q_OBJECT

public:
    explicit WrapLayout(int gap, QWidget *parent = nullptr);
    ~WrapLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Doing
    {
        measuring,
        placing,
    };

    int lay(const QRect &area, Doing doing) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_gap;
};

} // namespace ui
