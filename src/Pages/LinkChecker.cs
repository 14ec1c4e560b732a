using StaticArchive.Archive;
using StaticArchive.Content;
using StaticArchive.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Pages;

/// <summary>Checks links one by one, each in constant time; what it looks things up in is made once.</summary>
internal sealed class LinkChecker(SiteModel model)
{
    /// <summary>Searching the nearest of ten thousand names is not free, and a file of nothing but wrong links has a hundred thousand.</summary>
    private const int MaxSuggestions = 20;

    private readonly Lazy<SiteAddresses> _addresses = new(() => new SiteAddresses(model));
    private readonly Dictionary<ArticleBody, HashSet<string>> _fragments = new(ReferenceEqualityComparer.Instance);
    private int _suggestions;

    public List<Diagnostic> Found { get; } = [];

    /// <param name="body">The text that the slot is in.</param>
    public void Check(Slot slot, ArticleBody body)
    {
        switch (slot.Kind)
        {
            case SlotKind.Fragment:
                CheckFragment(slot.Target[1..], body, slot.Where);
                break;
            case SlotKind.Image:
                CheckImage(slot.Target, slot.Where);
                break;
            case SlotKind.SitePath:
                CheckSitePath(slot);
                break;
            default:
                CheckTarget(slot);
                break;
        }
    }

    /// <param name="path">From the project's root.</param>
    public void CheckImage(string path, SourceLocation where)
    {
        if (!model.Assets.Input.ContainsKey(path))
        {
            Found.Add(LinkRules.MissingImage.At(where, $"there is no image '{path}'", Nearest(path, model.Assets.Input.Keys)));
        }
        else if (!ImagePaths.IsImage(path))
        {
            Found.Add(LinkRules.NoImage.At(where, $"'{path}' is no image"));
        }
    }

    private void CheckTarget(Slot slot)
    {
        if (SlotTarget.Find(slot, model) is not { } target)
        {
            Found.Add(Missing(slot));
            return;
        }

        if (_addresses.Value.IsWithdrawn(target.Path))
        {
            Found.Add(LinkRules.Withdrawn.At(slot.Where, $"the article behind '{slot.Target}' was withdrawn"));
        }
        else if (target is { Fragment: { } fragment, Asset: null })
        {
            CheckFragmentOf(target.Path, fragment, slot.Where);
        }
    }

    private void CheckSitePath(Slot slot)
    {
        var target = SlotTarget.Find(slot, model)!;
        if (target.Asset is not null)
        {
            return;
        }

        if (!_addresses.Value.Contains(target.Path))
        {
            Found.Add(LinkRules.UnknownSitePath.At(slot.Where, $"the site has no page or file at {target.Path}", Nearest(target.Path, _addresses.Value.All)));
        }
        else if (_addresses.Value.IsWithdrawn(target.Path))
        {
            Found.Add(LinkRules.Withdrawn.At(slot.Where, $"the article at {target.Path} was withdrawn"));
        }
        else if (target.Fragment is { } fragment)
        {
            CheckFragmentOf(target.Path, fragment, slot.Where);
        }
    }

    private Diagnostic Missing(Slot slot)
    {
        if (slot.Kind == SlotKind.Asset)
        {
            var file = SlotTarget.Split(slot.Target).Name;
            return LinkRules.MissingAsset.At(slot.Where, $"there is no file '{file}'", Nearest(file, model.Assets.Input.Keys));
        }

        var isXref = slot.Kind == SlotKind.Xref;
        var name = isXref ? SlotTarget.Split(slot.Target).Name : SlotTarget.SplitArticle(slot.Target).File;
        if (_addresses.Value.WhyUnpublished(name) is { } why)
        {
            return LinkRules.NotPublished.At(slot.Where, $"'{name}' is not published: {why}");
        }

        return isXref
            ? LinkRules.UnknownXref.At(slot.Where, $"no article has the id or xref name '{name}'", Nearest(name, model.Plan.XrefPaths.Keys))
            : LinkRules.MissingArticle.At(slot.Where, $"there is no article or page '{name}'", Nearest(name, model.Plan.FilePaths.Keys));
    }

    private void CheckFragmentOf(string path, string fragment, SourceLocation where)
    {
        if (_addresses.Value.IsWithheld(path))
        {
            Found.Add(LinkRules.WithheldFragment.At(where, $"the text at {path} is withheld, so it has no '#{fragment}'"));
        }
        else if (_addresses.Value.BodyAt(path) is { } body)
        {
            CheckFragment(fragment, body, where);
        }
    }

    /// <summary>An empty fragment and <c>top</c> are the beginning of every page.</summary>
    private void CheckFragment(string fragment, ArticleBody body, SourceLocation where)
    {
        if (fragment is "" or "top")
        {
            return;
        }

        if (!_fragments.TryGetValue(body, out var ids))
        {
            ids = HtmlIds.Of(body.Html.Html);
            _fragments.Add(body, ids);
        }

        if (!ids.Contains(fragment))
        {
            Found.Add(LinkRules.UnknownFragment.At(where, $"no heading there has the id '{fragment}'", Nearest(fragment, ids)));
        }
    }

    private string? Nearest(string value, IEnumerable<string> names)
    {
        if (_suggestions >= MaxSuggestions)
        {
            return null;
        }

        _suggestions++;
        return Similarity.Nearest(value, names) is { } nearest ? $"did you mean '{nearest}'?" : null;
    }
}
