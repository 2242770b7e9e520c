package io.gangway.testbench;

import com.vaadin.flow.component.grid.testbench.GridElement;
import com.vaadin.flow.component.textfield.testbench.TextFieldElement;
import com.vaadin.testbench.TestBenchElement;
import com.vaadin.testbench.elementsbase.Element;
import java.util.List;
import java.util.stream.IntStream;

/** The list of apps, in the words of its user. */
@Element("body")
public class AppsPageElement extends TestBenchElement {
    void search(String words) {
        $(TextFieldElement.class).id("search").setValue(words);
    }

    /** Such as "37 of 240 apps". */
    String count() {
        return $("*").id("count").getText();
    }

    int rows() {
        return grid().getRowCount();
    }

    void sortByName() {
        grid().getHeaderCellContent(0, nameColumn())
                .$("vaadin-grid-sorter")
                .single()
                .click();
    }

    /** The names that are on screen, from the top. */
    List<String> visibleNames() {
        GridElement grid = grid();
        return IntStream.rangeClosed(grid.getFirstVisibleRowIndex(), grid.getLastVisibleRowIndex())
                .mapToObj(row -> grid.getCell(row, nameColumn()).getText())
                .toList();
    }

    private int nameColumn() {
        List<String> headers = grid().getVisibleColumns().stream()
                .map(column -> column.getHeaderCell().getText())
                .toList();
        return headers.indexOf("Name");
    }

    private GridElement grid() {
        return $(GridElement.class).id("apps");
    }
}
