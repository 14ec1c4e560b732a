using System.Diagnostics;
using StaticArchive.Text;

namespace StaticArchive.Tests.Text;

public class SimilarityTests
{
    private static readonly string[] Names = ["인공지능", "반도체", "로봇", "OpenAI", "Apple", "category", "corrections", "tags"];

    [Theory]
    [InlineData("인공지눙", "인공지능")]
    [InlineData("인공 지능", "인공지능")]
    [InlineData("반도채", "반도체")]
    [InlineData("ㅂ반도체", "반도체")]
    [InlineData("openai", "OpenAI")]
    [InlineData("Open-AI", "OpenAI")]
    [InlineData("categroy", "category")]
    [InlineData("catagory", "category")]
    [InlineData("Category", "category")]
    [InlineData("tag", "tags")]
    [InlineData("aplpe", "Apple")]
    public void Finds_what_was_meant(string typed, string meant) => Assert.Equal(meant, Similarity.Nearest(typed, Names));

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("우주")]
    [InlineData("x")]
    [InlineData("microservice")]
    public void Stays_silent_where_nothing_is_near(string typed) => Assert.Null(Similarity.Nearest(typed, Names));

    [Fact]
    public void A_tie_goes_to_the_first_in_ordinal_order_whatever_the_order_given()
    {
        Assert.Equal("car", Similarity.Nearest("caz", ["car", "cat"]));
        Assert.Equal("car", Similarity.Nearest("caz", ["cat", "car"]));
    }

    [Fact]
    public void Names_of_megabytes_cost_nothing()
    {
        var watch = Stopwatch.StartNew();

        Assert.Null(Similarity.Nearest(new string('가', 1_000_000), Names));
        Assert.Null(Similarity.Nearest("인공", [new string('가', 1_000_000)]));

        Assert.True(watch.ElapsedMilliseconds < 1_000);
    }
}
