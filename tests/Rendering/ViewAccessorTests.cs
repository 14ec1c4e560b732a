using System.Reflection;
using StaticArchive.Pages.Views;
using StaticArchive.Rendering;

namespace StaticArchive.Tests.Rendering;

public class ViewAccessorTests
{
    [Fact]
    public void A_native_program_has_code_for_every_property_of_a_view()
    {
        var values = typeof(PageView).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(PageView).Namespace && t.IsClass)
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Select(p => p.PropertyType).Where(t => t.IsValueType).ToHashSet();

        Assert.NotEmpty(values);
        Assert.Empty(values.Except(ViewAccessor.Bound.Keys));
    }
}
