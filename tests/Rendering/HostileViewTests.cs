using System.Reflection;
using System.Text;
using Scriban.Runtime;
using StaticArchive.Pages.Views;

namespace StaticArchive.Tests.Rendering;

/// <summary>Every text of every view says the worst; a template made from the same types writes all of them.</summary>
public class HostileViewTests
{
    private const string Hostile = "<script>alert('1')</script>\" onload='x' & {{ 1 + 1 }} {%{ }%} &lt;";
    private const string Escaped = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; onload=&#39;x&#39; &amp; {{ 1 + 1 }} {%{ }%} &amp;lt;";
    private const string Finished = "<b>finished</b>";

    public static TheoryData<string> Views { get; } = new(
        typeof(PageView).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageView))).Select(t => t.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Views))]
    public void No_text_of_any_view_is_written_as_html(string name)
    {
        var type = typeof(PageView).Assembly.GetType($"{typeof(PageView).Namespace}.{name}")!;
        var template = new StringBuilder();
        var texts = WriteMembers(template, type, "page") + WriteMembers(template, typeof(SiteView), "site");
        var sample = new ThemeSample { Site = (SiteView)Make(typeof(SiteView)) }.Layout("page", template.ToString());

        var html = sample.Render((PageView)Make(type));

        Assert.Empty(sample.Problems());
        Assert.True(texts > 20);
        Assert.Equal(texts, html.Split(Escaped).Length - 1);
        Assert.False(html.Replace(Finished, "").AsSpan().ContainsAny("<>\"'"));
    }

    [Fact]
    public void All_kinds_of_pages_are_covered() => Assert.InRange(Views.Count, 14, 100);

    /// <summary>The number of hostile texts that the written template shows.</summary>
    private static int WriteMembers(StringBuilder template, Type type, string path)
    {
        var texts = 0;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var member = $"{path}.{StandardMemberRenamer.Rename(property.Name)}";
            var isFixed = property.Name == nameof(PageView.Kind) && path == "page";
            texts += property.PropertyType.IsGenericType ? WriteList(template, property.PropertyType, member)
                : property.PropertyType == typeof(string) ? WriteText(template, member, isFixed)
                : property.PropertyType.Namespace == typeof(PageView).Namespace && property.PropertyType != typeof(FinishedHtml) ? WriteMembers(template, property.PropertyType, member)
                : WriteText(template, member, isFixed: true);
        }

        return texts;
    }

    private static int WriteText(StringBuilder template, string member, bool isFixed)
    {
        template.Append($"{{{{ {member} }}}}\n");
        return isFixed ? 0 : 1;
    }

    private static int WriteList(StringBuilder template, Type list, string member)
    {
        var item = "item_" + member.Replace('.', '_');
        template.Append($"{{{{ for {item} in {member} }}}}");
        var element = list.GetGenericArguments()[0];
        var texts = element == typeof(string) ? WriteText(template, item, isFixed: false) : WriteMembers(template, element, item);
        template.Append("{{ end }}");
        return texts;
    }

    private static object Make(Type type)
    {
        if (type == typeof(string))
        {
            return Hostile;
        }

        if (type == typeof(FinishedHtml))
        {
            return new FinishedHtml(Finished);
        }

        if (type.IsValueType)
        {
            return type == typeof(bool) ? true : 7;
        }

        if (type.IsGenericType)
        {
            var list = Array.CreateInstance(type.GetGenericArguments()[0], 1);
            list.SetValue(Make(type.GetGenericArguments()[0]), 0);
            return list;
        }

        var constructor = type.GetConstructors().Single();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Make(p.ParameterType))]);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && p.GetValue(made) is null))
        {
            property.SetValue(made, Make(property.PropertyType));
        }

        return made;
    }
}
