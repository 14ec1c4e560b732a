using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;
using StaticArchive.Cache;
using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Content;

/// <summary>What reading one article gave, as octets and back. What is added to <see cref="FrontMatter"/> or <see cref="ArticleBody"/> must be added here: a test compares.</summary>
internal static class ArticleRecords
{
    /// <param name="texts">Where the texts of the article are.</param>
    public static void Write(CacheWriter writer, ParseResult<ParsedArticle> result, StoredTexts? texts)
    {
        WriteAll(writer, result.Diagnostics, WriteDiagnostic);
        writer.Flag(result.Value is not null);
        if (result.Value is { } article)
        {
            writer.Repeated(article.File);
            WriteFront(writer, article.Front);
            WriteBody(writer, article.Body, texts!);
            WriteNames(writer, article.Names);
        }
    }

    public static ParseResult<ParsedArticle> Read(CacheReader reader, SafeFileHandle texts)
    {
        var diagnostics = ReadAll(reader, ReadDiagnostic);
        return new ParseResult<ParsedArticle>(reader.Flag() ? new ParsedArticle(reader.Repeated(), ReadFront(reader), ReadBody(reader, texts)) { Names = ReadNames(reader) } : null, diagnostics);
    }

    public static void WriteDiagnostic(CacheWriter writer, Diagnostic diagnostic)
    {
        writer.Text(diagnostic.Code);
        writer.Byte((byte)diagnostic.Severity);
        writer.Text(diagnostic.Message);
        WriteWhere(writer, diagnostic.Where);
        writer.Text(diagnostic.Hint);
    }

    public static Diagnostic ReadDiagnostic(CacheReader reader) =>
        new(reader.Text(), (Severity)reader.Byte(), reader.Text(), ReadWhere(reader), reader.Text());

    public static void WriteAll<T>(CacheWriter writer, ImmutableArray<T> items, Action<CacheWriter, T> write)
    {
        writer.Number(items.Length);
        foreach (var item in items)
        {
            write(writer, item);
        }
    }

    public static ImmutableArray<T> ReadAll<T>(CacheReader reader, Func<CacheReader, T> read)
    {
        var count = reader.Number();
        if (count == 0)
        {
            return [];
        }

        var items = ImmutableArray.CreateBuilder<T>();
        for (; count > 0; count--)
        {
            items.Add(read(reader));
        }

        return items.DrainToImmutable();
    }

    private static void WriteFront(CacheWriter writer, FrontMatter front)
    {
        WriteText(writer, front.Title);
        WriteLocated(writer, front.Date, WriteDate);
        WriteText(writer, front.Source);
        WriteText(writer, front.Category);
        WriteOptional(writer, front.Id, WriteText);
        WriteOptional(writer, front.Summary, WriteText);
        WriteOptional(writer, front.Updated, (w, u) => WriteLocated(w, u, WriteDate));
        WriteAll(writer, front.Tags, WriteText);
        WriteOptional(writer, front.Original, WriteOriginal);
        WriteAll(writer, front.Translators, WriteText);
        WriteAll(writer, front.Reviewers, WriteText);
        writer.Byte(front.Method is { } method ? (byte)(method + 1) : (byte)0);
        WriteOptional(writer, front.Rights, WriteRights);
        WriteOptional(writer, front.Status, (w, s) => WriteLocated(w, s, (x, v) => x.Byte((byte)v)));
        WriteAll(writer, front.Corrections, (w, c) =>
        {
            WriteDate(w, c.Date);
            w.Text(c.Note);
        });
        WriteOptional(writer, front.Slug, WriteText);
        WriteAll(writer, front.RedirectFrom, WriteText);
        WriteOptional(writer, front.Xref, WriteText);
        WriteOptional(writer, front.Image, (w, i) =>
        {
            WriteText(w, i.Source);
            w.Text(i.Alt);
            w.Optional(i.Credit);
        });
        WriteAll(writer, front.Related, WriteText);
        WriteOptional(writer, front.Story, WriteText);
        WriteOptional(writer, front.Withdrawn, (w, n) =>
        {
            WriteDate(w, n.Date);
            w.Text(n.Reason);
            w.Optional(n.By);
        });
    }

    private static FrontMatter ReadFront(CacheReader reader) => new()
    {
        Title = ReadText(reader),
        Date = ReadLocated(reader, ReadDate),
        Source = ReadText(reader),
        Category = ReadText(reader),
        Id = ReadOptional(reader, ReadText),
        Summary = ReadOptional(reader, ReadText),
        Updated = ReadOptional(reader, r => ReadLocated(r, ReadDate)),
        Tags = ReadAll(reader, ReadText),
        Original = ReadOptional(reader, ReadOriginal),
        Translators = ReadAll(reader, ReadText),
        Reviewers = ReadAll(reader, ReadText),
        Method = reader.Byte() is > 0 and var method ? (TranslationMethod)(method - 1) : null,
        Rights = ReadOptional(reader, ReadRights),
        Status = ReadOptional(reader, r => ReadLocated(r, x => (ArticleStatus)x.Byte())),
        Corrections = ReadAll(reader, r => new Correction(ReadDate(r), r.Text())),
        Slug = ReadOptional(reader, ReadText),
        RedirectFrom = ReadAll(reader, ReadText),
        Xref = ReadOptional(reader, ReadText),
        Image = ReadOptional(reader, r => new ArticleImage(ReadText(r), r.Text(), r.Optional())),
        Related = ReadAll(reader, ReadText),
        Story = ReadOptional(reader, ReadText),
        Withdrawn = ReadOptional(reader, r => new WithdrawalNotice(ReadDate(r), r.Text(), r.Optional())),
    };

    private static void WriteOriginal(CacheWriter writer, OriginalWork original)
    {
        writer.Optional(original.Title);
        WriteOptional(writer, original.Url, WriteText);
        WriteMaybe(writer, original.Date);
        WriteAll(writer, original.Authors, WriteText);
        writer.Optional(original.Language);
        writer.Optional(original.Archive);
    }

    private static OriginalWork ReadOriginal(CacheReader reader) =>
        new(reader.Optional(), ReadOptional(reader, ReadText), ReadMaybe(reader), ReadAll(reader, ReadText), reader.Optional()) { Archive = reader.Optional() };

    private static void WriteRights(CacheWriter writer, RightsStatement rights)
    {
        WriteLocated(writer, rights.Basis, (w, b) => w.Byte((byte)b));
        writer.Optional(rights.Licence);
        writer.Optional(rights.Evidence);
        WriteMaybe(writer, rights.Until);
    }

    private static RightsStatement ReadRights(CacheReader reader) =>
        new(ReadLocated(reader, r => (RightsBasis)r.Byte()), reader.Optional(), reader.Optional(), ReadMaybe(reader));

    private static void WriteBody(CacheWriter writer, ArticleBody body, StoredTexts texts)
    {
        WriteStored(writer, texts.Html);
        WriteStored(writer, texts.PlainText);
        writer.Number(body.Characters);
        WriteAll(writer, body.Html.Slots, (w, s) =>
        {
            w.Number(s.Offset);
            w.Byte((byte)s.Kind);
            w.Text(s.Target);
            WriteWhere(w, s.Where);
        });
        writer.Text(body.Summary);
        WriteAll(writer, body.Quotations, (w, q) => w.Text(q));
        writer.Octets(HeadingsOf(body).Span);
    }

    /// <summary>The headings as octets, which are the same for the same headings.</summary>
    public static ReadOnlyMemory<byte> HeadingsOf(ArticleBody body)
    {
        if (!body.HeadingRecords.IsEmpty)
        {
            return body.HeadingRecords;
        }

        var writer = new CacheWriter();
        WriteAll(writer, body.Headings, (w, h) =>
        {
            w.Byte((byte)h.Level);
            w.Text(h.Id);
            w.Text(h.Text);
        });
        return writer.Written.ToArray();
    }

    public static ImmutableArray<Heading> ReadHeadings(ReadOnlyMemory<byte> octets) => ReadAll(new CacheReader(octets, default), r => new Heading(r.Byte(), r.Text(), r.Text()));

    private static ArticleBody ReadBody(CacheReader reader, SafeFileHandle texts)
    {
        var (html, plain) = (ReadStored(reader, texts), ReadStored(reader, texts));
        return new ArticleBody
        {
            // Absent, because they are stored.
            PlainText = null!,
            StoredPlainText = plain,
            Characters = reader.Number(),
            Html = new SlottedHtml(null!, ReadAll(reader, r => new Slot(r.Number(), (SlotKind)r.Byte(), r.Text(), ReadWhere(r)))) { Stored = html },
            Summary = reader.Text(),
            Quotations = ReadAll(reader, r => r.Text()),
            HeadingRecords = reader.Memory(),
        };
    }

    private static void WriteNames(CacheWriter writer, ArticleNames names)
    {
        writer.Text(names.FileId);
        writer.Text(names.FileSlug);
        writer.Optional(names.Original);
    }

    private static ArticleNames ReadNames(CacheReader reader) => new(reader.Text(), reader.Text(), reader.Optional());

    private static void WriteStored(CacheWriter writer, StoredText text)
    {
        writer.Long(text.Offset);
        writer.Number(text.Length);
        writer.Hash(text.Hash);
    }

    private static StoredText ReadStored(CacheReader reader, SafeFileHandle texts) => new(texts, reader.Long(), reader.Number(), reader.Hash());

    private static void WriteText(CacheWriter writer, Located<string> text) => WriteLocated(writer, text, (w, t) => w.Text(t));

    private static Located<string> ReadText(CacheReader reader) => ReadLocated(reader, r => r.Text());

    private static void WriteLocated<T>(CacheWriter writer, Located<T> located, Action<CacheWriter, T> write)
    {
        write(writer, located.Value);
        WriteWhere(writer, located.Where);
    }

    private static Located<T> ReadLocated<T>(CacheReader reader, Func<CacheReader, T> read) => new(read(reader), ReadWhere(reader));

    private static void WriteOptional<T>(CacheWriter writer, T? value, Action<CacheWriter, T> write)
        where T : class
    {
        writer.Flag(value is not null);
        if (value is not null)
        {
            write(writer, value);
        }
    }

    private static T? ReadOptional<T>(CacheReader reader, Func<CacheReader, T> read)
        where T : class => reader.Flag() ? read(reader) : null;

    private static void WriteMaybe(CacheWriter writer, ArticleDate? date)
    {
        writer.Flag(date is not null);
        if (date is { } known)
        {
            WriteDate(writer, known);
        }
    }

    private static ArticleDate? ReadMaybe(CacheReader reader) => reader.Flag() ? ReadDate(reader) : null;

    private static void WriteDate(CacheWriter writer, ArticleDate date)
    {
        writer.Instant(date.Instant);
        writer.Flag(date.HasTime);
    }

    private static ArticleDate ReadDate(CacheReader reader) => new(reader.Instant(), reader.Flag());

    private static void WriteWhere(CacheWriter writer, SourceLocation where)
    {
        writer.Repeated(where.File);
        writer.Number(where.Line);
        writer.Number(where.Column);
    }

    private static SourceLocation ReadWhere(CacheReader reader) => new(reader.Repeated(), reader.Number(), reader.Number());
}
