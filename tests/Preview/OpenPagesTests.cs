using StaticArchive.Preview;

namespace StaticArchive.Tests.Preview;

public sealed class OpenPagesTests
{
    private readonly OpenPages _pages = new();

    private Task WaitAsync(CancellationToken stop) => Task.Run(() => _pages.WaitUntilBack(stop), TestContext.Current.CancellationToken);

    [Fact]
    public void Nobody_waits_where_no_page_is_open_or_none_needs_its_text()
    {
        _pages.Expect(areAwaited: true);
        _pages.WaitUntilBack(CancellationToken.None);
        _pages.Enter();
        _pages.Expect(areAwaited: false);
        _pages.WaitUntilBack(CancellationToken.None);
    }

    [Fact]
    public async Task All_that_were_told_are_awaited_but_not_for_ever_and_not_for_what_is_overtaken()
    {
        _pages.Enter();
        _pages.Enter();
        _pages.Expect(areAwaited: true);
        var all = WaitAsync(CancellationToken.None);
        _pages.Leave();
        _pages.Enter();
        var isEarly = all.IsCompleted;
        _pages.Return();
        await all;

        _pages.Expect(areAwaited: true);
        await WaitAsync(CancellationToken.None);
        await WaitAsync(new CancellationToken(canceled: true));

        Assert.False(isEarly);
    }
}
