// 04-training-loop asksToStop
// cause: The result of typed.Trim() is kept nowhere, and typed itself stays as it was.

    typed.Trim();
    return typed is "q" or "exit" or "break";
