using Markdig.Extensions.Mathematics;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Grader.Pages.Lessons;

/// <summary>A line of a lesson's text. No component of Razor's: white space of ours would be between its words.</summary>
public sealed class LessonInlines : ComponentBase
{
    private static readonly string[] _schemes = ["https", "http", "mailto"];

    /// <summary>Null where there is no text.</summary>
    [Parameter, EditorRequired]
    public required ContainerInline? Inlines { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => WriteAll(builder, Inlines);

    private static void WriteAll(RenderTreeBuilder builder, IEnumerable<Inline>? inlines)
    {
        foreach (var inline in inlines ?? [])
        {
            Write(builder, inline);
        }
    }

    private static void Write(RenderTreeBuilder builder, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline text:
                builder.AddContent(0, text.Content.ToString());
                break;
            case HtmlEntityInline entity:
                builder.AddContent(0, entity.Transcoded.ToString());
                break;
            case LineBreakInline { IsHard: false }:
                builder.AddContent(0, "\n");
                break;
            case LineBreakInline:
                WriteElement(builder, "br", _ => { });
                break;
            case CodeInline code:
                WriteElement(builder, "code", b => b.AddContent(1, code.Content));
                break;
            case MathInline formula:
                WriteFormula(builder, formula);
                break;
            case AutolinkInline link:
                WriteLink(builder, link.IsEmail ? $"mailto:{link.Url}" : link.Url, b => b.AddContent(1, link.Url));
                break;
            case LinkInline link:
                WriteLink(builder, link);
                break;
            case EmphasisInline emphasis:
                WriteElement(builder, emphasis.DelimiterCount > 1 ? "strong" : "em", b => WriteAll(b, emphasis));
                break;
            case DelimiterInline delimiter: // one that nothing ends
                builder.AddContent(0, delimiter.ToLiteral());
                WriteAll(builder, delimiter);
                break;
            case ContainerInline others:
                WriteAll(builder, others);
                break;
        }
    }

    private static void WriteFormula(RenderTreeBuilder builder, MathInline formula)
    {
        builder.OpenComponent<FormulaView>(0);
        builder.AddComponentParameter(1, nameof(FormulaView.Tex), LessonDocument.TexOf(formula));
        builder.AddComponentParameter(2, nameof(FormulaView.IsDisplay), false);
        builder.CloseComponent();
    }

    // A page asks no network for anything, and is one file: there is a link to what would have to be fetched.
    private static void WriteLink(RenderTreeBuilder builder, LinkInline link)
    {
        if (!link.IsImage)
        {
            WriteLink(builder, link.Url, b => WriteAll(b, link));
            return;
        }
        builder.AddContent(0, "[picture, not shown here: ");
        WriteLink(builder, link.Url, b => WriteAll(b, link.FirstChild is null ? [new LiteralInline(link.Url ?? "")] : link));
        builder.AddContent(0, "]");
    }

    // What leads elsewhere in the course leads nowhere from a page, and a script is no place: these are their words alone.
    private static void WriteLink(RenderTreeBuilder builder, string? url, Action<RenderTreeBuilder> writeWords)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var place) || !_schemes.Contains(place.Scheme))
        {
            writeWords(builder);
            return;
        }
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", place.AbsoluteUri);
        writeWords(builder);
        builder.CloseElement();
    }

    private static void WriteElement(RenderTreeBuilder builder, string name, Action<RenderTreeBuilder> writeContent)
    {
        builder.OpenElement(0, name);
        writeContent(builder);
        builder.CloseElement();
    }
}
