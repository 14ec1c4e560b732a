using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticArchive.Cache;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Input;
using StaticArchive.Text;

namespace StaticArchive.Build;

/// <summary>
/// What reading each article gave the last time. It is used again where the file has the same bytes, and all else that reading depends on is the same:
/// the folders' defaults and the zone.
/// </summary>
internal sealed class ArticleMemory
{
    private const string FileName = "articles.cache";
    private const string PartFile = "articles.part.cache";
    private const string TextsFile = "texts.cache";

    /// <summary>A part has at most one in so many of all articles.</summary>
    private const int LargestPart = 16;

    /// <summary>Of no use in the file of the texts, before a new one is written.</summary>
    private const long Spare = 1024 * 1024;

    private readonly ConcurrentDictionary<string, ArticleBody> _before = new(StringComparer.Ordinal);
    private TextStore? _texts;
    private ConcurrentDictionary<string, Remembered> _articles = new(StringComparer.Ordinal);
    private ContentHash _context;
    private ContentHash _file;

    /// <summary>Whether anything was read anew since <see cref="Read"/>.</summary>
    public bool HasChanged { get; set; }

    /// <summary>Of everything but the article's own file.</summary>
    public static ContentHash ContextOf(ImmutableArray<InputPath> directoryDefaults, SiteTimeZone zone)
    {
        var key = new KeyBuilder().Add(zone.Id);
        foreach (var path in directoryDefaults)
        {
            var (bytes, _) = SourceReader.ReadBytes(path, SourceReader.MaxBytes);
            key.Add(path.Name).Add(bytes is null ? default : ContentHash.Of(bytes)).Add(bytes is not null);
        }

        return key.Finish();
    }

    /// <summary>Forgets everything where it was found in other circumstances.</summary>
    public void Enter(ContentHash context)
    {
        if (_context != context)
        {
            (_context, _articles, _file, HasChanged) = (context, new(StringComparer.Ordinal), default, true);
        }
    }

    /// <returns>Null where the file must be looked at.</returns>
    public ParseResult<ParsedArticle>? Find(string name) => _articles.GetValueOrDefault(name) is { Stamp.IsKnown: true } known ? known.Result : null;

    /// <param name="stamp">Of the file, not after this call.</param>
    /// <param name="now">Not after this call, by the file system's clock.</param>
    public ParseResult<ParsedArticle> Parse(InputPath path, Func<SourceFile, ParseResult<ParsedArticle>> parse, FileStamp stamp, long now)
    {
        var known = _articles.GetValueOrDefault(path.Name);
        if (known is not null && known.Stamp == stamp)
        {
            return known.Result;
        }

        var (bytes, problem) = SourceReader.ReadBytes(path, SourceReader.MaxBytes);
        var hash = bytes is null ? default : ContentHash.Of(bytes);
        HasChanged = true;
        if (known is not null && bytes is not null && known.Hash == hash)
        {
            _articles[path.Name] = known with { Stamp = stamp.AsOf(now), IsInFile = false };
            return known.Result;
        }

        var (file, unreadable) = bytes is null ? (null, problem) : SourceReader.Decode(path, bytes);
        if (file is null)
        {
            _articles.TryRemove(path.Name, out _);
            return new ParseResult<ParsedArticle>(null, [unreadable!]);
        }

        var result = parse(file);
        if (known?.Result.Value is { } last)
        {
            _before.TryAdd(path.Name, last.Body);
        }

        _articles[path.Name] = new Remembered(stamp.AsOf(now), hash, result, null);
        return result;
    }

    /// <summary>What the plain text of an article was in the last site.</summary>
    /// <returns>Null where it had not this hash, or was not read anew since.</returns>
    public string? TextBefore(string name, ContentHash hash) => _before.TryGetValue(name, out var body) && body.PlainTextHash == hash ? body.PlainText : null;

    /// <summary>The site is published.</summary>
    public void End() => _before.Clear();

    /// <summary>Keeps those of the files that are still there.</summary>
    public void Keep(ImmutableArray<InputPath> paths)
    {
        if (_articles.Count != paths.Length)
        {
            var names = paths.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var gone in _articles.Keys.Where(k => !names.Contains(k)))
            {
                HasChanged |= _articles.TryRemove(gone, out _);
            }
        }
    }

    /// <summary>Writes only what changed since <see cref="FileName"/> was written, into a file beside it, as long as that is little.</summary>
    public void Save(CacheFolder folder, long now)
    {
        try
        {
            var (texts, isNew) = StoreTexts(folder, now);
            var fresh = _articles.Where(a => isNew || !a.Value.IsInFile).ToList();
            var isWhole = isNew || _file == default || fresh.Count > _articles.Count / LargestPart;
            var written = isWhole ? [.. _articles] : fresh;
            if (folder.Write(isWhole ? FileName : PartFile, writer => Write(writer, isWhole ? texts.Name : _file, texts.End, written)) is { } hash && isWhole)
            {
                _file = hash;
                written.ForEach(w => _articles[w.Key] = w.Value with { IsInFile = true });
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <returns>Null where there is nothing that can be trusted. Without its part, or with another's, a file is only older: each article is compared by itself.</returns>
    public static ArticleMemory? Load(BuildCache cache, CacheFolder folder)
    {
        ContentHash file = default;
        var memory = cache.Load(FileName, reader =>
        {
            file = reader.HashOfAll;
            return folder.OpenTexts(TextsFile, reader.Hash(), reader.Long()) is { } texts ? new ArticleMemory { _texts = texts, _file = file, _context = reader.Hash() }.With(reader, true) : null;
        });
        return memory is null ? null : cache.Load(PartFile, reader => reader.Hash() == file && memory._texts!.Continue(reader.Long()) && reader.Hash() == memory._context
            ? memory.With(reader, false) : null) ?? memory;
    }

    /// <param name="to">What it belongs to: the file of the texts or, if it is a part, the file beside it.</param>
    private void Write(CacheWriter writer, ContentHash to, long textsEnd, List<KeyValuePair<string, Remembered>> articles)
    {
        writer.Hash(to);
        writer.Long(textsEnd);
        writer.Hash(_context);
        writer.Number(articles.Count);
        foreach (var (name, article) in articles)
        {
            writer.Repeated(name);
            article.Stamp.Write(writer);
            writer.Hash(article.Hash);
            ArticleRecords.Write(writer, article.Result, article.Texts);
        }
    }

    private ArticleMemory With(CacheReader reader, bool isInFile)
    {
        var count = reader.Number();
        if (_articles.IsEmpty)
        {
            _articles = new(Environment.ProcessorCount, count, StringComparer.Ordinal);
        }

        for (; count > 0; count--)
        {
            var (name, stamp, hash, result) = (reader.Repeated(), FileStamp.Read(reader), reader.Hash(), ArticleRecords.Read(reader, _texts!.File));
            _articles[name] = new Remembered(
                stamp, hash, result, result.Value is { Body: var body } ? new StoredTexts(body.Html.Stored!, body.StoredPlainText!) : null) { IsInFile = isInFile };
        }

        return this;
    }

    private (TextStore Texts, bool IsNew) StoreTexts(CacheFolder folder, long now)
    {
        var used = _articles.Values.Where(a => a.Texts is not null).Sum(a => (long)a.Texts!.Html.Length + a.Texts.PlainText.Length);
        var isNew = _texts is null || _texts.End > (2 * used) + Spare;
        var texts = isNew ? folder.CreateTexts(TextsFile, new KeyBuilder().Add(now).Add(_articles.Count).Add(_texts?.Name ?? default).Finish()) : _texts!;
        foreach (var (name, article) in _articles)
        {
            if (article.Result.Value is { Body: var body } && (isNew || article.Texts is null))
            {
                _articles[name] = article with { IsInFile = false, Texts = new StoredTexts(texts.Add(body.Html.Html), texts.Add(body.PlainText)) };
            }
        }

        texts.Flush();
        _texts = texts;
        return (texts, isNew);
    }

    /// <param name="Texts">Null: not stored yet, or there are none.</param>
    private sealed record Remembered(FileStamp Stamp, ContentHash Hash, ParseResult<ParsedArticle> Result, StoredTexts? Texts)
    {
        public bool IsInFile { get; init; }
    }
}
