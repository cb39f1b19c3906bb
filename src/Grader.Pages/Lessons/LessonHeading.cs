using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Grader.Pages.Lessons;

/// <summary>A heading of a lesson, below that of the page's part that the lesson is.</summary>
public sealed class LessonHeading : ComponentBase
{
    private const int Above = 2,
        Deepest = 6;

    /// <summary>As its author counts: 1 is the title.</summary>
    [Parameter, EditorRequired]
    public required int Level { get; set; }

    [Parameter, EditorRequired]
    public required string Anchor { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, $"h{Math.Min(Level + Above, Deepest).ToString(CultureInfo.InvariantCulture)}");
        builder.AddAttribute(1, "id", Anchor);
        builder.AddAttribute(2, "tabindex", "-1");
        builder.AddContent(3, ChildContent);
        builder.CloseElement();
    }
}
