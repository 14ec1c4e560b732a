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
    public void Keeps_letters_and_digits_of_any_script(string name, string slug) => Assert.Equal(slug, Slug.From(name));
}
