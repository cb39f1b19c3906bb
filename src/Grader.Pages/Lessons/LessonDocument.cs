using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Grader.Pages.Lessons;

/// <summary>What an exercise's lesson says: CommonMark with tables and formulas. HTML in it is text.</summary>
public sealed class LessonDocument
{
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseMathematics()
        .UsePipeTables()
        .DisableHtml()
        .Build();

    private readonly MarkdownDocument _read;

    private LessonDocument(MarkdownDocument read) => _read = read;

    public IEnumerable<Block> Blocks => _read;

    /// <summary>All headings, in their order.</summary>
    public ImmutableArray<HeadingBlock> Headings => [.. _read.Descendants<HeadingBlock>()];

    /// <summary>The texts of its blocks of C#, in their order.</summary>
    public ImmutableArray<string> Programs =>
        [
            .. _read
                .Descendants<FencedCodeBlock>()
                .Where(b => b is not MathBlock && b.Info is "csharp" or "cs" or "c#")
                .Select(TextOf),
        ];

    /// <summary>All formulas with the lines where they stand, from 1 on.</summary>
    public IEnumerable<(int Line, string Tex, bool IsDisplay)> Formulas =>
        _read
            .Descendants()
            .Select(o =>
                o switch
                {
                    MathInline m => (m.Line + 1, TexOf(m), IsDisplay(m)),
                    MathBlock m => (m.Line + 1, TextOf(m), true),
                    _ => ((int Line, string Tex, bool IsDisplay)?)null,
                }
            )
            .OfType<(int Line, string Tex, bool IsDisplay)>();

    /// <summary>Null where it is nested deeper than anybody reads.</summary>
    public static LessonDocument? TryRead(string text)
    {
        try
        {
            return new(Markdown.Parse(text, _pipeline));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public static bool IsDisplay(MathInline formula) => formula.DelimiterCount > 1;

    public static string TexOf(MathInline formula) => formula.Content.ToString();

    public static string TextOf(LeafBlock block) => block.Lines.ToString();

    /// <summary>The words of a heading, without its number.</summary>
    public static string WordsOf(HeadingBlock heading) =>
        string.Concat(
                (heading.Inline?.Descendants() ?? []).Select(i =>
                    i switch
                    {
                        LiteralInline l => l.Content.ToString(),
                        CodeInline c => c.Content,
                        _ => "",
                    }
                )
            )
            .TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ' ')
            .TrimEnd();
}
