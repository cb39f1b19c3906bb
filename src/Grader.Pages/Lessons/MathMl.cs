using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace Grader.Pages.Lessons;

/// <summary>What may stand in a page of what made a formula's MathML: what
/// <see href="https://www.w3.org/TR/mathml-core/">MathML Core</see> has, without styles, links and colours.</summary>
internal static class MathMl
{
    private static readonly ImmutableHashSet<string> _elements = Words(
        """
        math mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup
        mtable mtd mtext mtr munder munderover
        """
    );

    private static readonly ImmutableHashSet<string> _attributes = Words(
        """
        accent accentunder columnspan depth display displaystyle fence form height largeop linethickness lspace mathvariant
        maxsize minsize movablelimits rowspan rspace scriptlevel separator stretchy symmetric voffset width
        """
    );

    /// <summary>How a table's columns lie, as the style of a page has it: the attribute for it is not in MathML Core.</summary>
    private static readonly ImmutableHashSet<string> _classes = ["tml-left", "tml-right"];

    /// <summary>What is left of it, without a namespace, as HTML has it.</summary>
    /// <param name="strange">The first element that browsers would not show; null where there is none.</param>
    /// <exception cref="XmlException">It is no XML.</exception>
    public static XElement Clean(string markup, out string? strange)
    {
        var math = XElement.Parse(markup, LoadOptions.PreserveWhitespace);
        strange = math.DescendantsAndSelf().Select(e => e.Name.LocalName).FirstOrDefault(n => !_elements.Contains(n));
        return Kept(math);
    }

    private static ImmutableHashSet<string> Words(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static XElement Kept(XElement element) =>
        new(
            element.Name.LocalName,
            element.Attributes().Where(IsKept).Select(a => new XAttribute(a.Name.LocalName, a.Value)),
            ClassesOf(element) is { Length: > 0 } classes ? new XAttribute("class", classes) : null,
            element.Nodes().Select(n => n is XElement child ? Kept(child) : (object?)(n as XText)?.Value)
        );

    private static bool IsKept(XAttribute attribute) => _attributes.Contains(attribute.Name.LocalName);

    private static string ClassesOf(XElement element) =>
        string.Join(' ', ((string?)element.Attribute("class") ?? "").Split(' ').Where(_classes.Contains));
}
