#include "ui/controls/picture_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

PictureDialog::PictureDialog(const Offer &offer, QWidget *parent)
    : QDialog(parent), m_format(new QComboBox(this)), m_time(new QComboBox(this)),
      m_width(makeSide(offer.usual.width(), tr("Width of the picture"))),
      m_height(makeSide(offer.usual.height(), tr("Height of the picture")))
{
    setWindowTitle(offer.title);
    m_format->addItem(tr("SVG: shapes and text"), static_cast<int>(PictureFormat::svg));
    m_format->addItem(tr("PNG: pixels"), static_cast<int>(PictureFormat::png));
    m_time->addItem(tr("the whole run"));
    if (!offer.range.isEmpty())
        m_time->addItem(offer.range);
    m_time->setCurrentIndex(m_time->count() - 1); // who has chosen a range wants that

    auto *size = new QHBoxLayout;
    size->addWidget(m_width);
    size->addWidget(new QLabel(QStringLiteral("×"), this));
    size->addWidget(m_height);
    size->addWidget(new QLabel(tr("pixels"), this));
    size->addStretch();
    auto *form = new QFormLayout;
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Time"), m_time);
    form->addRow(tr("&Size"), size);
    static_cast<QLabel *>(form->labelForField(size))->setBuddy(m_width);
    auto *note = new QLabel(offer.note, this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *save = buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
    save->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(note);
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        emit chosen(choice());
    });
}

QSpinBox *PictureDialog::makeSide(int usual, const QString &name)
{
    auto *side = new QSpinBox(this);
    side->setRange(smallestSide, largestSide);
    side->setSingleStep(100);
    side->setValue(std::clamp(usual, smallestSide, largestSide));
    side->setAccessibleName(name);
    side->setToolTip(tr("%1 to %2 pixels").arg(smallestSide).arg(largestSide));
    return side;
}

PictureChoice PictureDialog::choice() const
{
    return {.format = static_cast<PictureFormat>(m_format->currentData().toInt()),
            .size = {m_width->value(), m_height->value()},
            .rangeOnly = m_time->currentIndex() > 0};
}

} // namespace ui
