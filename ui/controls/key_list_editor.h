#pragma once
// A dialog in which the own list of keys for traffic is given.

#include <QDialog>
#include <QTimer>

#include <memory>

#include <simulation/traffic_settings.h>

class QLabel;
class QPushButton;

namespace ui {

class KeyListEdit;
class KeyListReader;
class ProblemLabel;

/// Not modal, so that keys can be looked up meanwhile, and reads what is pasted a slice at a time.
/// Closing it loses nothing: what was typed is there when it is shown again.
class KeyListEditor : public QDialog
{
    Q_OBJECT

public:
    explicit KeyListEditor(QWidget *parent = nullptr);
    ~KeyListEditor() override;

    /// Shows a list, unless a person is typing another.
    void showKeys(const simulation::KeyList &keys);

    [[nodiscard]] bool isReading() const
    {
        return m_slices.isActive();
    }

signals:
    void keysChosen(const simulation::KeyList &keys);

private:
    void read();
    void readSlice();
    void tell();
    void choose();

    KeyListEdit *m_edit;
    QLabel *m_count;
    ProblemLabel *m_problem;
    QPushButton *m_use;
    QPushButton *m_clear;
    QTimer m_slices;
    std::unique_ptr<KeyListReader> m_reader;
    bool m_edited = false;
};

} // namespace ui
