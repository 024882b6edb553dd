#include "translated.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace translated {

namespace {

QStringList sortedMatches(const QString &text, const QString &pattern)
{
    QStringList found;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        found += matches.next().captured();
    found.sort();
    return found;
}

QStringList withoutRepeats(QStringList list)
{
    list.removeDuplicates();
    return list;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral("(?<!&)&\\w"),
                                             QRegularExpression::UseUnicodePropertiesOption);
    return mnemonic.match(text).hasMatch();
}

QString endOf(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("[.…:;,?!]+$"));
    return end.match(text.trimmed()).captured();
}

QString spaceAround(const QString &text)
{
    static const QRegularExpression edges(QStringLiteral("^(\\s*)(?:.*\\S)?(\\s*)$"),
                                          QRegularExpression::DotMatchesEverythingOption);
    const auto match = edges.match(text);
    return match.captured(1) + u'|' + match.captured(2);
}

void readMessage(QXmlStreamReader &xml, Text &text)
{
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            text.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            text.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            text.isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            QString whole;
            while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
                if (xml.isStartElement())
                    text.forms += xml.readElementText();
                else
                    whole += xml.text();
            }
            if (text.forms.isEmpty())
                text.forms += whole;
        } else {
            xml.skipCurrentElement();
        }
    }
}

} // namespace

QString Text::name() const
{
    return QStringLiteral("[%1] “%2” %3").arg(context, source, comment).trimmed();
}

std::expected<std::vector<Text>, QString> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected{QStringLiteral("%1: %2").arg(path, file.errorString())};
    QXmlStreamReader xml(&file);
    std::vector<Text> texts;
    QString context;
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) {
        if (xml.name() != u"context") {
            xml.skipCurrentElement();
            continue;
        }
        while (xml.readNextStartElement()) {
            if (xml.name() == u"name") {
                context = xml.readElementText();
            } else if (xml.name() == u"message") {
                texts.emplace_back().context = context;
                readMessage(xml, texts.back());
            } else {
                xml.skipCurrentElement();
            }
        }
    }
    if (xml.hasError())
        return std::unexpected{QStringLiteral("%1: %2").arg(path, xml.errorString())};
    return texts;
}

QStringList problemsOf(const QString &source, const QString &translation)
{
    if (translation.trimmed().isEmpty())
        return {QStringLiteral("nothing is there")};
    QStringList problems;
    const auto differ = [&](const QString &what, const QString &pattern) {
        const auto find = [&](const QString &text) {
            return withoutRepeats(sortedMatches(text, pattern)).join(u' ');
        };
        if (find(source) != find(translation))
            problems +=
                QStringLiteral("%1 “%2” became “%3”").arg(what, find(source), find(translation));
    };
    differ(QStringLiteral("place markers"), QStringLiteral("%(?:L?\\d{1,2}|n)"));
    differ(QStringLiteral("tags"), QStringLiteral("</?[a-z][^<>]*>"));
    if (hasMnemonic(source) != hasMnemonic(translation))
        problems += QStringLiteral("the mnemonic");
    if (spaceAround(source) != spaceAround(translation))
        problems += QStringLiteral("the white space at an end");
    const bool isAbbreviation = endOf(source).isEmpty() && endOf(translation) == u".";
    if (endOf(source) != endOf(translation) && !isAbbreviation)
        problems +=
            QStringLiteral("the end “%1” became “%2”").arg(endOf(source), endOf(translation));
    return problems;
}

} // namespace translated
