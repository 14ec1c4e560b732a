using StaticArchive.Preview;

namespace StaticArchive.Tests.Preview;

public sealed class OpenPagesTests
{
    private readonly OpenPages _pages = new();

    private Task WaitAsync(CancellationToken stop) => Task.Run(() => _pages.WaitUntilBack(stop), TestContext.Current.CancellationToken);

    [Fact]
    public void Nobody_waits_where_no_page_is_open_or_none_is_loaded_anew()
    {
        _pages.Expect(areLoaded: true);
        _pages.WaitUntilBack(CancellationToken.None);
        _pages.Enter();
        _pages.Expect(areLoaded: false);
        _pages.WaitUntilBack(CancellationToken.None);
    }

    [Fact]
    public async Task All_that_were_told_are_awaited_but_not_for_ever_and_not_for_what_is_overtaken()
    {
        _pages.Enter();
        _pages.Enter();
        _pages.Expect(areLoaded: true);
        var all = WaitAsync(CancellationToken.None);
        _pages.Leave();
        _pages.Enter();
        var isEarly = all.IsCompleted;
        _pages.Enter();
        await all;

        _pages.Expect(areLoaded: true);
        await WaitAsync(CancellationToken.None);
        await WaitAsync(new CancellationToken(canceled: true));

        Assert.False(isEarly);
    }
}
