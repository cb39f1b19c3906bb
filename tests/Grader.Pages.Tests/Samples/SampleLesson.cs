using Grader.Protocol;
using Grader.Results;

namespace Grader.Pages.Tests.Samples;

/// <summary>What students read, with something of everything.</summary>
internal static class SampleLesson
{
    private const string Program = "using (no_grad())\n{\n    // not tracked\n}";

    public const string Text = $$"""
        # The training loop

        A step *the other way* makes **it** smaller: $\gamma$ is `lr`, and $0 < \gamma < \frac{2}{x^2 + 1} = 0.0198 < 1$.

        $$\theta_i^{T+1} = \theta_i^{T} - \gamma \frac{\partial L(\ldots; \Theta)}{\partial \theta_i}, \qquad H = \frac{1}{n} \sum_{i=1}^{n} \begin{pmatrix} x_i^2 & x_i \\ x_i & 1 \end{pmatrix} = \begin{pmatrix} 11 & 3 \\ 3 & 1 \end{pmatrix}$$

        ## 5. The loop

        1. predict;
        2. compute [the loss](https://example.net/loss), see <https://example.net>;

        ```csharp
        {{Program}}
        ```

        | | value |
        | --- | --- |
        | $m$ | 0.33669 |

        A typo: $\frac{1}{2$ and $\nosuch$.

        ## The rate

        ![a valley](https://example.net/valley.png) <script>alert(1)</script> [away](javascript:alert(1)) [elsewhere](../README.md)

        > Said by somebody.
        """;

    public static ExerciseLesson Loop { get; } =
        new(Text, [new(Program, [new(0, 5, CodeColour.Keyword), new(Program.IndexOf('/'), 14, CodeColour.Comment)])]);
}
