using StaticArchive.Text;

namespace StaticArchive.Tests.Text;

public class FirstLetterTests
{
    [Theory]
    [InlineData("가온", 'ㄱ')]
    [InlineData("깃허브", 'ㄱ')]
    [InlineData("힣", 'ㅎ')]
    [InlineData("ㄲ", 'ㄱ')]
    [InlineData("ㄳ", '#')]
    [InlineData("openAI", 'O')]
    [InlineData("『별』", 'ㅂ')]
    [InlineData("4차 산업", '#')]
    [InlineData("東京", '#')]
    [InlineData("\uD83D\uDE00", '#')]
    [InlineData("", '#')]
    public void A_name_stands_under_its_first_letter(string name, char letter) => Assert.Equal(letter, FirstLetter.Of(name));

    [Fact]
    public void Consonants_stand_before_latin_letters_and_the_rest_last() =>
        Assert.Equal("ㄱㅎAZ#", string.Concat("#AㅎZㄱ".OrderBy(FirstLetter.Rank).ThenBy(c => c)));
}
