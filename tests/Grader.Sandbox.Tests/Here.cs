using Grader.Processes;

namespace Grader.Sandbox.Tests;

internal static class Here
{
    public static readonly Workplace Workplace = Workplace.Beside(AppContext.BaseDirectory);
}
