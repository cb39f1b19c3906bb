// Downloads a file.
// where: mse
// gated: torch.hub.download_url_to_file
// jailed: failed, 

hub.download_url_to_file("http://127.0.0.1:PORT/", "file");
throw new Exception("REACHED");
