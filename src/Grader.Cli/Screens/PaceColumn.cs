using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>"12 of 80, 3.1 a second, 22 s left", as it is each time it is drawn.</summary>
internal sealed class PaceColumn(GradingPace pace) : ProgressColumn
{
    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(pace.Describe());
}
