package org.countypowers;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.Theme;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** County Powers (扩权强县事项办理系统). */
@SpringBootApplication
@Theme("county")
public class CountyPowers implements AppShellConfigurator {
    public static void main(String[] arguments) {
        SpringApplication.run(CountyPowers.class, arguments);
    }
}
