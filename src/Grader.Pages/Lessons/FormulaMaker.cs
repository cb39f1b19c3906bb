using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using Jint;
using Jint.Native;

namespace Grader.Pages.Lessons;

/// <summary>Makes MathML of TeX, by <see href="https://temml.org">Temml</see>, a script that is in this assembly. It is loaded
/// with the first formula, and each formula is made once. For one thread.</summary>
public sealed partial class FormulaMaker
{
    private const int Longest = 5000;

    // A formula nests in another one as often as somebody wrote it so; each time takes a few calls.
    private const int DeepestCall = 200;

    private static readonly TimeSpan _longestTime = TimeSpan.FromSeconds(10);

    private readonly Lazy<Engine> _engine = new(Load, LazyThreadSafetyMode.None);
    private readonly Dictionary<(string Tex, bool IsDisplay), Formula> _made = [];

    /// <param name="isDisplay">Whether it stands by itself, and not in a line of text.</param>
    public Formula Make(string tex, bool isDisplay)
    {
        if (!_made.TryGetValue((tex, isDisplay), out var formula))
        {
            formula =
                tex.Length > Longest ? new Formula.Unreadable($"it is longer than {Longest} characters") : Read(tex, isDisplay);
            _made.Add((tex, isDisplay), formula);
        }
        return formula;
    }

    private Formula Read(string tex, bool isDisplay)
    {
        try
        {
            var made = _engine.Value.Invoke("toMathMl", tex, isDisplay).AsArray();
            return made[1] is JsString fault ? new Formula.Unreadable(InWords(fault.ToString())) : Clean(made[0].AsString());
        }
        catch (JintException)
        {
            return new Formula.Unreadable("it is nested too deep");
        }
        catch (TimeoutException)
        {
            return new Formula.Unreadable("it takes too long to read");
        }
    }

    private static Formula Clean(string markup)
    {
        try
        {
            var math = MathMl.Clean(markup, out var strange);
            return strange is null
                ? new Formula.Shown(math)
                : new Formula.Unreadable($"it needs {strange}, which not every browser shows");
        }
        catch (XmlException)
        {
            return new Formula.Unreadable("no MathML can be made of it");
        }
    }

    // What follows is the formula itself, with marks in it.
    private static string InWords(string fault) =>
        Fault().Match(fault.ReplaceLineEndings(" ").Trim()) is { Success: true, Value: var words }
            ? words
            : fault.Trim().TrimEnd('.');

    [GeneratedRegex(@"^.*?( at position \d+| at end of input)(?=:)")]
    private static partial Regex Fault();

    private static Engine Load()
    {
        var engine = new Engine(options =>
        {
            options.LimitRecursion(DeepestCall);
            options.TimeoutInterval(_longestTime);
        });
        engine.Execute(ReadScript());
        return engine.Execute(
            """
            function toMathMl(tex, displayMode) {
              try { return [temml.renderToString(tex, { displayMode, throwOnError: true }), null] }
              catch (fault) { if (fault.name === 'ParseError') return [null, fault.message]; throw fault }
            }
            """
        );
    }

    private static string ReadScript()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Assets/temml.min.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
