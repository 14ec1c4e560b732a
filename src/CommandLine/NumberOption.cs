using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace StaticArchive.CommandLine;

/// <summary>An option that takes a number, within bounds.</summary>
internal static class NumberOption
{
    /// <param name="what">For the message: <c>days, from 0 to 36500</c>.</param>
    /// <param name="fallback">What holds where the option is not given.</param>
    public static Option<T> Create<T>((T Least, T Most) bounds, string what, T fallback, string description, string name, params string[] aliases)
        where T : INumber<T> => new(name, aliases)
    {
        Description = description,
        DefaultValueFactory = _ => fallback,
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (T.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= bounds.Least && number <= bounds.Most)
            {
                return number;
            }

            result.AddError($"{name} takes {what}, not '{text}'.");
            return fallback;
        },
    };
}
