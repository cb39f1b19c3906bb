using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Grader.Pages.Lessons;

/// <summary>A formula, as MathML.</summary>
public sealed class MathElement : ComponentBase
{
    [Parameter, EditorRequired]
    public required XElement Math { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => Write(builder, Math);

    private static void Write(RenderTreeBuilder builder, XElement element)
    {
        builder.OpenElement(0, element.Name.LocalName);
        foreach (var attribute in element.Attributes())
        {
            builder.AddAttribute(1, attribute.Name.LocalName, attribute.Value);
        }
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
            {
                Write(builder, child);
            }
            else
            {
                builder.AddContent(2, ((XText)node).Value);
            }
        }
        builder.CloseElement();
    }
}
