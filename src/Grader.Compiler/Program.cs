return Grader.Compiler.RequestLoop.Serve(args);
