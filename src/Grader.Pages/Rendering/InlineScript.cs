using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Grader.Pages.Rendering;

/// <summary>A script of ours: Razor has no such element, since what else could be written into it.</summary>
public sealed class InlineScript : ComponentBase
{
    /// <summary>A constant, without an end of its element in it.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "script");
        builder.AddMarkupContent(1, Text);
        builder.CloseElement();
    }
}
