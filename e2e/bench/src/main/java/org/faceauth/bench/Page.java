package org.faceauth.bench;

import static org.faceauth.bench.SvgCanvas.escaped;

import java.util.List;

/** An HTML page that needs nothing beside it. */
final class Page {
    private static final String STYLE = """
            body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #151515 }
            table { border-collapse: collapse; margin: 1rem 0 } th, td { border-bottom: 1px solid #ccc; padding: .3rem .8rem; text-align: left }
            td + td, th + th { text-align: right } svg { width: 100%; height: auto; margin: 1rem 0 }
            """;

    private final StringBuilder body = new StringBuilder();
    private final String title;

    Page(String title) {
        this.title = title;
    }

    Page heading(String text) {
        body.append("<h2>").append(escaped(text)).append("</h2>\n");
        return this;
    }

    Page paragraph(String text) {
        body.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** The first row is the head. */
    Page table(List<List<String>> rows) {
        body.append("<table>\n");
        String cell = "th";
        for (List<String> row : rows) {
            body.append("<tr>");
            for (String text : row) {
                body.append('<')
                        .append(cell)
                        .append('>')
                        .append(escaped(text))
                        .append("</")
                        .append(cell)
                        .append('>');
            }
            body.append("</tr>\n");
            cell = "td";
        }
        body.append("</table>\n");
        return this;
    }

    Page chart(Chart chart) {
        body.append(chart.svg()).append('\n');
        return this;
    }

    String html() {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escaped(title)
                + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<h1>" + escaped(title) + "</h1>\n" + body
                + "</body>\n</html>\n";
    }
}
