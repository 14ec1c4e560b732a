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
    private const string TextsFile = "texts.cache";

    /// <summary>Of no use in the file of the texts, before a new one is written.</summary>
    private const long Spare = 1024 * 1024;

    private TextStore? _texts;
    private ConcurrentDictionary<string, Remembered> _articles = new(StringComparer.Ordinal);
    private ContentHash _context;

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
            (_context, _articles, HasChanged) = (context, new(StringComparer.Ordinal), true);
        }
    }

    /// <param name="now">Not after this call, by the file system's clock.</param>
    public ParseResult<ParsedArticle> Parse(InputPath path, Func<SourceFile, ParseResult<ParsedArticle>> parse, long now)
    {
        var stamp = FileStamp.Of(path.FullPath);
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
            _articles[path.Name] = known with { Stamp = stamp.AsOf(now) };
            return known.Result;
        }

        var (file, unreadable) = bytes is null ? (null, problem) : SourceReader.Decode(path, bytes);
        if (file is null)
        {
            _articles.TryRemove(path.Name, out _);
            return new ParseResult<ParsedArticle>(null, [unreadable!]);
        }

        var result = parse(file);
        _articles[path.Name] = new Remembered(stamp.AsOf(now), hash, result, null);
        return result;
    }

    /// <summary>Keeps those of the files that are still there.</summary>
    public void Keep(ImmutableArray<InputPath> paths)
    {
        if (_articles.Count > paths.Length || HasChanged)
        {
            var names = paths.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var gone in _articles.Keys.Where(k => !names.Contains(k)))
            {
                HasChanged |= _articles.TryRemove(gone, out _);
            }
        }
    }

    /// <returns>False where the folder cannot take it.</returns>
    public bool Save(CacheFolder folder, CacheWriter writer, long now)
    {
        try
        {
            var texts = StoreTexts(folder, now);
            writer.Hash(texts.Name);
            writer.Long(texts.End);
            writer.Hash(_context);
            writer.Number(_articles.Count);
            foreach (var (name, article) in _articles)
            {
                writer.Text(name);
                article.Stamp.Write(writer);
                writer.Hash(article.Hash);
                ArticleRecords.Write(writer, article.Result, article.Texts);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public static ArticleMemory? Load(CacheReader reader, CacheFolder folder)
    {
        if (folder.OpenTexts(TextsFile, reader.Hash(), reader.Long()) is not { } texts)
        {
            return null;
        }

        var memory = new ArticleMemory { _texts = texts, _context = reader.Hash() };
        for (var count = reader.Number(); count > 0; count--)
        {
            var (name, stamp, hash, result) = (reader.Text(), FileStamp.Read(reader), reader.Hash(), ArticleRecords.Read(reader, texts.File));
            memory._articles[name] = new Remembered(
                stamp, hash, result, result.Value is { Body: var body } ? new StoredTexts(body.Html.Stored!, body.StoredPlainText!) : null);
        }

        return memory;
    }

    private TextStore StoreTexts(CacheFolder folder, long now)
    {
        var used = _articles.Values.Where(a => a.Texts is not null).Sum(a => (long)a.Texts!.Html.Length + a.Texts.PlainText.Length);
        var isNew = _texts is null || _texts.End > (2 * used) + Spare;
        var texts = isNew ? folder.CreateTexts(TextsFile, new KeyBuilder().Add(now).Add(_articles.Count).Add(_texts?.Name ?? default).Finish()) : _texts!;
        foreach (var (name, article) in _articles)
        {
            if (article.Result.Value is { Body: var body } && (isNew || article.Texts is null))
            {
                _articles[name] = article with { Texts = new StoredTexts(texts.Add(body.Html.Html), texts.Add(body.PlainText)) };
            }
        }

        texts.Flush();
        return _texts = texts;
    }

    /// <param name="Texts">Null: not stored yet, or there are none.</param>
    private sealed record Remembered(FileStamp Stamp, ContentHash Hash, ParseResult<ParsedArticle> Result, StoredTexts? Texts);
}
