namespace StaticArchive.Tests.Preview;

/// <summary>A preview that several tests only read from: with a redirect and an article of every kind that a build leaves out.</summary>
public sealed class ServedPreview : IAsyncLifetime
{
    internal PreviewSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await PreviewSite.StartAsync(s => s
        .With("input/articles/moved.md", PreviewSite.Article("옮긴 글", "redirect_from: [/old/place/]\n", string.Concat(Enumerable.Repeat("긴 글입니다. ", 300))))
        .With("input/articles/plan.md", PreviewSite.Article("아직 쓰는 글", "status: draft\n"))
        .With("input/articles/wait.md", PreviewSite.Article("기다리는 글", "status: review\n"))
        .With("input/articles/later.md", PreviewSite.Article("다음에 나올 글", date: "2031-01-01")));

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();
}
