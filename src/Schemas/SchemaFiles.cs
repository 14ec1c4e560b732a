using System.Collections.Immutable;
using System.Text.Json.Nodes;
using StaticArchive.Config;
using StaticArchive.Content;

namespace StaticArchive.Schemas;

/// <summary>The schemas of all files that people write, and of the one that <c>check links</c> writes, made of the contracts by which the program reads them.</summary>
internal static class SchemaFiles
{
    public static ImmutableArray<SchemaFile> All { get; } =
    [
        Mapping("article", "글의 머리글", "input/articles/**/*.md", () => MappingSchema.Of(ArticleKeys.Contract, "#", IsArticlesOwn)),
        Mapping("directory", "폴더의 기본값", "input/articles/**/_directory.yml", () => OrNothing(MappingSchema.Of(ArticleKeys.DirectoryContract, "#", _ => false))),
        Mapping("page", "고정 페이지의 머리글", "input/pages/*.md", () => MappingSchema.Of(PageKeys.Contract, "#")),
        Mapping("settings", "사이트의 설정", "input/settings.yml", () => MappingSchema.Of(SettingsKeys.Contract, "#")),
        Mapping("topics", "분류와 태그", "input/data/topics.yml", () => OrNothing(MappingSchema.Of(DataKeys.Topics, "#"))),
        List("sources", "출처", DataKeys.Sources),
        List("stories", "이어지는 이야기", DataKeys.Stories),
        List("people", "사람", DataKeys.People),
        List("terms", "용어", GlossaryKeys.Terms),
        List("claims", "맡은 글", DataKeys.Claims),
        List("link-checks", "원문에 찾아가 본 기록", DataKeys.LinkChecks),
    ];

    private static SchemaFile Mapping(string name, string title, string covers, Func<JsonObject> root) => new($"{name}.json", title, covers) { Root = root };

    private static SchemaFile List(string name, string title, KeySpec key) => new($"{name}.json", title, $"input/data/{name}.yml")
    {
        Root = () => new JsonObject { ["type"] = new JsonArray("array", "null"), ["maxItems"] = key.MaxItems, ["items"] = MappingSchema.Of(key.Fields!, "#/items") },
    };

    /// <summary>The date may stand in the file's name, and others in a folder's <c>_directory.yml</c>: an editor that looks at one file must not miss them.</summary>
    private static bool IsArticlesOwn(KeySpec key) => key.IsRequired && key != ArticleKeys.Date && !ArticleKeys.DirectoryContract.Keys.Contains(key);

    /// <summary>An empty file is none.</summary>
    private static JsonObject OrNothing(JsonObject mapping)
    {
        mapping["type"] = new JsonArray("object", "null");
        mapping.Remove("minProperties");
        return mapping;
    }
}
