using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Schemas;

namespace StaticArchive.Tests.Config;

public class ContractTests
{
    public static TheoryData<string> Names => new(All.Keys);

    private static Dictionary<string, Contract> All { get; } = new[]
    {
        ArticleKeys.Contract, ArticleKeys.DirectoryContract, PageKeys.Contract, SettingsKeys.Contract, DataKeys.Topics, DataKeys.Sources.Fields!, DataKeys.Stories.Fields!, DataKeys.People.Fields!, GlossaryKeys.Terms.Fields!, DataKeys.Claims.Fields!,
        DataKeys.LinkChecks.Fields!,
    }.ToDictionary(c => c.Name);

    private static IEnumerable<KeySpec> Deep(Contract contract) => contract.Keys.Concat(contract.Keys.Where(k => k.Fields is not null).SelectMany(k => Deep(k.Fields!)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_key_says_enough_to_make_a_schema_of_it(string name)
    {
        Assert.All(Deep(All[name]), key =>
        {
            Assert.NotEmpty(key.Description);
            Assert.Matches("^[a-z][a-z_]*$", key.Name);
            Assert.Equal(key.Kind is KeyKind.Word or KeyKind.WordList or KeyKind.WordOrMapping, !key.Words.IsEmpty);
            Assert.Equal(key.Kind is KeyKind.Mapping or KeyKind.MappingList or KeyKind.WordOrMapping, key.Fields is not null);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_word_has_a_meaning_for_editors(string name) =>
        Assert.All(Deep(All[name]).SelectMany(k => k.Words), word => Assert.True(WordMeanings.Of(word) is not null, $"'{word}' is missing from Schemas/WordMeanings.cs"));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_spelling_means_two_keys(string name)
    {
        var contract = All[name];

        Assert.All(contract.Keys, key => Assert.All(key.Aliases.Prepend(key.Name), spelling => Assert.Same(key, contract.Keys[contract.IndexOf(spelling)])));
        Assert.All(contract.Keys, key => Assert.All(key.Confused, word => Assert.True(contract.IndexOf(word) < 0, word)));
    }

    [Fact]
    public void What_a_folder_says_an_article_can_say()
    {
        Assert.All(ArticleKeys.DirectoryContract.Keys, key => Assert.True(ArticleKeys.Contract.IndexOf(key.Name) >= 0, key.Name));
        Assert.All(ArticleKeys.DirectoryContract.Keys, key => Assert.False(key.IsRequired && key.Kind == KeyKind.Date));
    }

    [Fact]
    public void Capitalised_forms_are_read_without_being_listed() =>
        Assert.Equal(ArticleKeys.Contract.IndexOf(ArticleKeys.RedirectFrom), ArticleKeys.Contract.IndexOf("RedirectFrom"));

    [Fact]
    public void Codes_are_unique_and_every_rule_has_its_texts()
    {
        var rules = ConfigRules.All.Concat(FrontMatterRules.All).ToList();

        Assert.Equal(rules.Count, rules.Select(r => r.Code).Distinct().Count());
        Assert.All(rules, r => Assert.All([r.Title, r.Cause, r.Remedy], Assert.NotEmpty));
        Assert.All(ConfigRules.All, r => Assert.StartsWith("SA03", r.Code, StringComparison.Ordinal));
        Assert.All(FrontMatterRules.All, r => Assert.StartsWith("SA01", r.Code, StringComparison.Ordinal));
    }
}
