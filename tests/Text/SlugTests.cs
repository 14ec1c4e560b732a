using System.Text;
using CsCheck;
using StaticArchive.Text;

namespace StaticArchive.Tests.Text;

public class SlugTests
{
    [Theory]
    [InlineData("제로 트러스트: C++", "제로-트러스트-c")]
    [InlineData("ci-cd", "ci-cd")]
    [InlineData("  OpenAI  ", "openai")]
    [InlineData("Blue Circuit Tech Daily", "blue-circuit-tech-daily")]
    [InlineData("../../etc", "etc")]
    [InlineData("!?", "")]
    [InlineData("\u1112\u1161\u11AB글", "한글")]
    [InlineData("snake_case", "snake_case")]
    [InlineData("漢字 かな Ελληνικά", "漢字-かな-ελληνικά")]
    public void Keeps_letters_and_digits_of_any_script(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Fact]
    public void Is_short_normal_and_idempotent_for_any_text() => Gen.String.Sample(text =>
    {
        var slug = Slug.From(text);

        Assert.Equal(slug, Slug.From(slug));
        Assert.True(Nfc.IsNormalized(slug));
        Assert.True(Encoding.UTF8.GetByteCount(slug) <= Slug.MaxOctets);
    }, seed: "0000KOI2Uf53", iter: 2_000);

    [Fact]
    public void Is_normal_and_idempotent_for_every_character()
    {
        for (var rune = 0; rune < 0x2FFFF; rune++)
        {
            if (Rune.IsValid(rune))
            {
                var slug = Slug.From($"a{new Rune(rune)}z");

                Assert.Equal(slug, Slug.From(slug));
                Assert.True(Nfc.IsNormalized(slug));
            }
        }
    }

    [Fact]
    public void A_lone_surrogate_is_no_letter() => Assert.Equal("a-b", Slug.From("a\uD800b"));

    [Fact]
    public void A_long_name_is_cut_between_characters()
    {
        var slug = Slug.From(new string('가', 100));

        Assert.Equal(new string('가', Slug.MaxOctets / 3), slug);
    }
}
