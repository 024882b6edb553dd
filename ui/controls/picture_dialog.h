#pragma once
// Asks what a picture is to show, and how large it is to be.

#include <QDialog>
#include <QSize>

#include "ui/controls/picture.h"

class QComboBox;
class QSpinBox;

namespace ui {

struct PictureChoice
{
    PictureFormat format = PictureFormat::svg;
    QSize size{};
    bool rangeOnly = false; ///< the time that is chosen, not the whole run
};

class PictureDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int smallestSide = 100;
    static constexpr int largestSide = 10'000;

    struct Offer
    {
        QString title{};
        QSize usual{};
        QString range{}; ///< the time that is chosen; empty: none is, and it cannot be asked for
        QString note{}; ///< what the picture will hold
    };

    PictureDialog(const Offer &offer, QWidget *parent);

    [[nodiscard]] PictureChoice choice() const;

signals:
    void chosen(const ui::PictureChoice &choice);

private:
    QSpinBox *makeSide(int usual, const QString &name);

    QComboBox *m_format;
    QComboBox *m_time;
    QSpinBox *m_width;
    QSpinBox *m_height;
};

} // namespace ui
