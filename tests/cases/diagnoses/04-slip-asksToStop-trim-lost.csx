// 04-training-loop asksToStop
// cause: What typed.Trim() gives is kept nowhere, and typed itself stays as it was.

    typed.Trim();
    return typed is "q" or "exit" or "break";
